package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.QueryException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite refuses, as a failure that names the file where the file is the reason, and says what to do about it. */
final class SqliteFailure {
    /** What remains of an extended error code is the primary one. */
    private static final int PRIMARY_CODE = 0xFF;

    private final String place;
    private final SQLException failure;
    private final String message;
    private final @Nullable String sql;

    private SqliteFailure(String place, SQLException failure, @Nullable String sql) {
        this.place = place;
        this.failure = failure;
        this.message = SqliteMessage.of(String.valueOf(failure.getMessage()));
        this.sql = sql;
    }

    /** @param place the database as it is shown to people */
    static RexException of(String place, SQLException failure, @Nullable String sql) {
        return new SqliteFailure(place, failure, sql).translated();
    }

    private RexException translated() {
        int code = failure.getErrorCode() & PRIMARY_CODE;
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new ConnectionException(
                    "cannot read " + place + ": it is no SQLite database, or it is encrypted",
                    "check the name of the file: rexorm config",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return refused(
                    ErrorCode.OUT_OF_SPACE,
                    "there is no room left for " + place + ": ",
                    "make room on its disk, for its journal too, or raise max_page_count where the url limits it");
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return refused(
                    ErrorCode.READ_ONLY,
                    place + " cannot be written: ",
                    "give the user the right to write to the file and to its folder, where SQLite keeps its journal");
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return refused(
                    ErrorCode.DAMAGED,
                    place + " is damaged: ",
                    "bring a copy of it back, or save what can be read: sqlite3 FILE .recover | sqlite3 NEW_FILE");
        }
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
        return refused(busy ? ErrorCode.BUSY : ErrorCode.STATEMENT_FAILED, "", null);
    }

    /** A trigger's message is made of whatever values it has. */
    private String bare() {
        return failure instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER
                ? "a trigger refused the statement; its message may hold values, and is not shown"
                : SqliteMessage.bare(message);
    }

    private QueryException refused(ErrorCode code, String before, @Nullable String hint) {
        int position = sql == null ? -1 : SqliteMessage.position(message, sql);
        return new QueryException(
                code,
                new QueryException.Failure(
                        before + message, null, position, sql, SqliteViolation.of(message), before + bare()),
                hint,
                failure);
    }
}
