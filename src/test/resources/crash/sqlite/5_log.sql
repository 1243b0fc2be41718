-- migrate:up transaction:false
UPDATE account SET n = n + 1;
PRAGMA journal_mode = WAL;
INSERT INTO witness VALUES ('log 1', 1);
VACUUM;
INSERT INTO witness VALUES ('log 2', 1);
PRAGMA wal_checkpoint(TRUNCATE);
-- migrate:down transaction:false
INSERT INTO witness VALUES ('log 2', -1);
VACUUM;
INSERT INTO witness VALUES ('log 1', -1);
PRAGMA journal_mode = DELETE;
UPDATE account SET n = n - 1;
