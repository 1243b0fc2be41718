-- // create users
-- Migration SQL that makes the change goes here.
CREATE TABLE users (id integer PRIMARY KEY, name text DEFAULT '${owner}', other text DEFAULT '${unknown}');

-- //@UNDO
-- SQL to undo the change goes here.
DROP TABLE users;
