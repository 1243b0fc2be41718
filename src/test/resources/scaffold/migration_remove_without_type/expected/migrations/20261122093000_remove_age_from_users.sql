-- migrate:up
-- Dropping column users.age cannot be undone: it does not say what was there before.
-- Give the column's type, or write the down by hand.
ALTER TABLE users DROP COLUMN age;
