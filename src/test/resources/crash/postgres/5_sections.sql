-- migrate:up
CREATE TYPE mood AS ENUM ('sad');
UPDATE account SET n = n + 1;
INSERT INTO witness VALUES ('sections 1', 1);
-- migrate:up transaction:false
CREATE SCHEMA aside;
SET search_path = aside, public;
BEGIN;
UPDATE account SET n = n + 10;
INSERT INTO witness VALUES ('sections 2', 1);
COMMIT;
ALTER TYPE mood ADD VALUE 'glad';
CREATE TABLE beside (id int);
COPY beside FROM stdin;
1
2
3
\.
-- migrate:up
UPDATE account SET n = n + 100;
INSERT INTO witness VALUES ('sections 3', 1);
-- migrate:down
INSERT INTO witness VALUES ('sections 3', -1);
UPDATE account SET n = n - 100;
-- migrate:down transaction:false
DROP SCHEMA aside CASCADE;
BEGIN;
INSERT INTO witness VALUES ('sections 2', -1);
UPDATE account SET n = n - 10;
COMMIT;
DROP TYPE mood;
INSERT INTO witness VALUES ('sections 1', -1);
UPDATE account SET n = n - 1;
