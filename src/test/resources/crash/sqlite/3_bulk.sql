-- migrate:up
CREATE TABLE bulk (id integer PRIMARY KEY, filling text);
INSERT INTO bulk WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 40000) SELECT x, printf('%0150d', x) FROM i;
UPDATE bulk SET filling = printf('%0200d', id + 1);
DELETE FROM bulk WHERE id > 100;
INSERT INTO witness VALUES ('bulk', 1);
-- migrate:down
INSERT INTO witness VALUES ('bulk', -1);
INSERT INTO bulk WITH RECURSIVE i(x) AS (SELECT 101 UNION ALL SELECT x + 1 FROM i WHERE x < 30000) SELECT x, printf('%0150d', x) FROM i;
UPDATE bulk SET filling = printf('%0200d', id + 1);
DROP TABLE bulk;
