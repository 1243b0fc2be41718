-- migrate:up
CREATE TABLE whole (id int) PARTITION BY RANGE (id);
CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (10);
INSERT INTO whole VALUES (1), (2);
-- migrate:up transaction:false
ALTER TABLE whole DETACH PARTITION part CONCURRENTLY;
INSERT INTO witness VALUES ('parts', 1);
-- migrate:down transaction:false
INSERT INTO witness VALUES ('parts', -1);
DROP TABLE part;
DROP TABLE whole;
