package io.rexorm.migration;

/** A migration in Java wants to read rows where none are read: what it describes is known only when it runs. */
final class RowsUnread extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
