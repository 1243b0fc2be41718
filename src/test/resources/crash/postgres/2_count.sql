-- migrate:up transaction:false
UPDATE account SET n = n + 1;
INSERT INTO witness VALUES ('count 1', 1);
SELECT pg_sleep(0.02);
UPDATE account SET n = n * 2;
INSERT INTO witness VALUES ('count 2', 1);
-- migrate:down transaction:false
INSERT INTO witness VALUES ('count 2', -1);
UPDATE account SET n = n / 2;
SELECT pg_sleep(0.02);
INSERT INTO witness VALUES ('count 1', -1);
UPDATE account SET n = n - 1;
