/**
 * Java that a project brings: sources that are compiled in memory, classes that are found on a class path. It knows nothing
 * of migrations. May import {@code script}.
 */
@NullMarked
package io.rexorm.compile;

import org.jspecify.annotations.NullMarked;
