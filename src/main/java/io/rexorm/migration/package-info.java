/**
 * Migrations: what is on disk (source), what was applied (history), the two merged (status), and one class for each
 * verb. Verbs return values, partial failure included. May import {@code compile}, {@code migration.format},
 * {@code schema}, {@code script}, {@code dialect}, {@code jdbc} and {@code sql}.
 */
@NullMarked
package io.rexorm.migration;

import org.jspecify.annotations.NullMarked;
