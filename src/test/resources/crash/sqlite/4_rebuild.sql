-- migrate:up
PRAGMA foreign_keys = OFF;
CREATE TABLE account_new (id integer PRIMARY KEY, n integer NOT NULL CHECK (n > 0), mail text);
INSERT INTO account_new SELECT id, n + 5, 'mail of account ' || id FROM account;
DROP TABLE account;
ALTER TABLE account_new RENAME TO account;
CREATE UNIQUE INDEX account_mail ON account (mail);
INSERT INTO witness VALUES ('rebuild', 1);
PRAGMA foreign_keys = ON;
-- migrate:down
PRAGMA foreign_keys = OFF;
INSERT INTO witness VALUES ('rebuild', -1);
CREATE TABLE account_old (id integer PRIMARY KEY, n integer NOT NULL);
INSERT INTO account_old SELECT id, n - 5 FROM account;
DROP TABLE account;
ALTER TABLE account_old RENAME TO account;
PRAGMA foreign_keys = ON;
