package io.rexorm.dialect;

import java.util.List;

/** What a database needs around a transaction that changes the schema. */
public interface TransactionGuard extends AutoCloseable {
    /** Nothing is needed. */
    TransactionGuard NONE = new TransactionGuard() {
        @Override
        public void begun() {}

        @Override
        public List<String> broken() {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /** The transaction has begun, and none of its statements has run. */
    void begun();

    /** What the statements have broken, each as a sentence without its full stop. To be asked before the commit. */
    List<String> broken();

    /** The transaction is over, however it ended. */
    @Override
    void close();
}
