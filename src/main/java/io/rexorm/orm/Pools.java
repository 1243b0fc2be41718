package io.rexorm.orm;

import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Lease;
import io.rexorm.jdbc.SessionPool;
import java.util.ArrayList;
import java.util.List;

/** The connections of one database: those that write and those that read, which may be the same. */
record Pools(SessionPool writers, SessionPool readers) {

    Lease toWrite() {
        return writers.take();
    }

    Lease toRead() {
        return readers.take();
    }

    /**
     * Closes all, those in use too.
     *
     * @throws ConnectionException when some were in use, with the places in the program
     */
    void close() {
        List<String> holders = new ArrayList<>(writers.holders());
        if (readers != writers) {
            holders.addAll(readers.holders());
        }
        writers.close();
        readers.close();
        if (!holders.isEmpty()) {
            throw new ConnectionException(
                    "the database was closed while connections were in use by " + String.join("; ", holders),
                    "end what was begun before you close it",
                    null);
        }
    }
}
