/**
 * How folders of migrations are written, by Rex-ORM and by others: the names of files, and what has to be translated into
 * Rex-ORM's own markup before it is parsed. Knows nothing of databases and history. Imports {@code script}, besides the
 * root.
 */
@NullMarked
package io.rexorm.migration.format;

import org.jspecify.annotations.NullMarked;
