-- migrate:up
CREATE TABLE companies (id BIGINT PRIMARY KEY);
CREATE TABLE users (id BIGINT PRIMARY KEY, name TEXT);
INSERT INTO users VALUES (1, 'Ann');
