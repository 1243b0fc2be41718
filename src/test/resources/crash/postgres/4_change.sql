-- migrate:up
ALTER TABLE account ADD COLUMN twice bigint;
UPDATE account SET twice = 2 * n, n = n + 5;
SELECT pg_sleep(0.02);
INSERT INTO witness VALUES ('change', 1);
-- migrate:down
INSERT INTO witness VALUES ('change', -1);
SELECT pg_sleep(0.02);
UPDATE account SET n = n - 5;
ALTER TABLE account DROP COLUMN twice;
