package io.rexorm.sql;

/** A statement as an immutable value. A dialect renders it to text and binds. */
public sealed interface SqlStatement permits Select, Insert, InsertRows, Update, Delete {}
