-- migrate:up
-- Dropping table users cannot be undone: it does not say what was there before.
-- Give the table's columns, or write the down by hand.
DROP TABLE users;
