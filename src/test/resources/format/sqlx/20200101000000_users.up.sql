-- Add up migration script here
CREATE TABLE users (id integer PRIMARY KEY, name text);
