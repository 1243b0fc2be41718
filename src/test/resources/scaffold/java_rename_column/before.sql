-- migrate:up
CREATE TABLE companies (id BIGINT PRIMARY KEY);
CREATE TABLE users (id BIGINT PRIMARY KEY, email TEXT);
