/**
 * The {@code rexorm} command: arguments, output, exit codes. May import everything but {@code processor}.
 */
@NullMarked
package io.rexorm.cli;

import org.jspecify.annotations.NullMarked;
