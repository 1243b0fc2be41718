-- migrate:up
CREATE TABLE more (id integer PRIMARY KEY, filling text);
INSERT INTO more WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 20000) SELECT x, printf('%0150d', x) FROM i;
UPDATE account SET n = n + 1000;
DELETE FROM more WHERE id > 100;
INSERT INTO witness VALUES ('more', 1);
-- migrate:down
INSERT INTO witness VALUES ('more', -1);
UPDATE account SET n = n - 1000;
DROP TABLE more;
