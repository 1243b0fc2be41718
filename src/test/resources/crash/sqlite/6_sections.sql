-- migrate:up
UPDATE account SET n = n + 1;
INSERT INTO witness VALUES ('sections 1', 1);
-- migrate:up transaction:false
BEGIN;
UPDATE account SET n = n + 10;
INSERT INTO witness VALUES ('sections 2', 1);
COMMIT;
INSERT INTO witness VALUES ('sections 3', 1);
CREATE TABLE late (id integer PRIMARY KEY);
ALTER TABLE account ADD COLUMN twice integer;
UPDATE account SET twice = 2 * n;
-- migrate:up
UPDATE account SET n = n + 100;
INSERT INTO witness VALUES ('sections 4', 1);
-- migrate:down
INSERT INTO witness VALUES ('sections 4', -1);
UPDATE account SET n = n - 100;
-- migrate:down transaction:false
ALTER TABLE account DROP COLUMN twice;
DROP TABLE late;
BEGIN;
INSERT INTO witness VALUES ('sections 2', -1);
UPDATE account SET n = n - 10;
COMMIT;
INSERT INTO witness VALUES ('sections 3', -1);
-- migrate:down
INSERT INTO witness VALUES ('sections 1', -1);
UPDATE account SET n = n - 1;
