--migrate:up transaction:false
CREATE TABLE a (id integer);
-- migrate:down
DROP TABLE a;
-- migrate:up
CREATE TABLE b AS SELECT * FROM a;
-- migrate:down
DROP TABLE b;
