-- migrate:up
CREATE TABLE account (id int PRIMARY KEY, n bigint NOT NULL, mail text NOT NULL);
INSERT INTO account SELECT i, i, 'mail of account ' || i FROM generate_series(1, 4000) i;
SELECT pg_sleep(0.02);
CREATE TABLE other (id int);
INSERT INTO witness VALUES ('base', 1);
-- migrate:down
INSERT INTO witness VALUES ('base', -1);
DROP TABLE other;
SELECT pg_sleep(0.02);
DROP TABLE account;
