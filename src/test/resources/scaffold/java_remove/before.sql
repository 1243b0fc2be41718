-- migrate:up
CREATE TABLE companies (id BIGINT PRIMARY KEY);
CREATE TABLE users (id BIGINT PRIMARY KEY, email TEXT, role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('admin', 'member')), company_id BIGINT REFERENCES companies (id));
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE INDEX users_company_id_idx ON users (company_id);
INSERT INTO users (id, email) VALUES (1, 'ann@example.com');
