-- migrate:up
CREATE TABLE Parents (id integer PRIMARY KEY, "new
line" text, [group] blob, UNIQUE ("new
line" COLLATE NOCASE) ON CONFLICT IGNORE);
CREATE TRIGGER parents_touch AFTER UPDATE ON pArEnTs BEGIN SELECT 1; END;
CREATE INDEX parents_group ON PARENTS ("group" DESC, id)
;
CREATE VIRTUAL TABLE boxes USING rtree(id, low, high);
CREATE VIRTUAL TABLE words USING fts5("new
line", content = 'Parents', content_rowid = 'id');
CREATE TABLE words_more (a any, b int GENERATED ALWAYS AS (length(a)) STORED) STRICT;
PRAGMA application_id = 77;
PRAGMA user_version = 3;
