-- migrate:up
CREATE TABLE account (id integer PRIMARY KEY, n integer NOT NULL);
INSERT INTO account WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 4000) SELECT x, x FROM i;
CREATE TABLE child (id integer PRIMARY KEY, account integer NOT NULL REFERENCES account (id) ON DELETE CASCADE);
INSERT INTO child SELECT id, id FROM account WHERE id % 10 = 0;
INSERT INTO witness VALUES ('base', 1);
-- migrate:down
INSERT INTO witness VALUES ('base', -1);
DROP TABLE child;
DROP TABLE account;
