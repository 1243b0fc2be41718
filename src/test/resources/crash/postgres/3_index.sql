-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY account_n ON account (n);
INSERT INTO witness VALUES ('index 1', 1);
CREATE UNIQUE INDEX CONCURRENTLY ON account (mail);
REINDEX INDEX CONCURRENTLY account_n;
INSERT INTO witness VALUES ('index 2', 1);
VACUUM account;
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY account_mail_idx;
INSERT INTO witness VALUES ('index 2', -1);
INSERT INTO witness VALUES ('index 1', -1);
DROP INDEX CONCURRENTLY account_n;
