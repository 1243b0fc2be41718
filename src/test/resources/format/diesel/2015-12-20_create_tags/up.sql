CREATE TABLE tags (id integer PRIMARY KEY, post integer REFERENCES posts (id));
