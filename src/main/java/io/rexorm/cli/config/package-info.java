/**
 * The configuration of the command: flags, environment, {@code .env}, {@code rexorm.yaml} and defaults, in that order.
 */
@NullMarked
package io.rexorm.cli.config;

import org.jspecify.annotations.NullMarked;
