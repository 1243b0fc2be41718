/**
 * From a description and a template to the text of files. Pure: it reads templates and writes nothing. May import
 * {@code schema}.
 */
@NullMarked
package io.rexorm.scaffold;

import org.jspecify.annotations.NullMarked;
