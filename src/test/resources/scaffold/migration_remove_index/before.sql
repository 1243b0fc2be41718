-- migrate:up
CREATE TABLE companies (id BIGINT PRIMARY KEY);
CREATE TABLE users (id BIGINT PRIMARY KEY, email TEXT);
CREATE INDEX users_email_idx ON users (email);
