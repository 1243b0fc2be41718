-- migrate:up
-- email may be NULL: the rows that are there already have no value for it.
-- company_id may be NULL: the rows that are there already have no value for it.
ALTER TABLE users ADD COLUMN email TEXT;
CREATE UNIQUE INDEX users_email_key ON users (email);
ALTER TABLE users ADD COLUMN company_id BIGINT REFERENCES companies (id);
CREATE INDEX users_company_id_idx ON users (company_id);
ALTER TABLE users ADD COLUMN role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('admin', 'member'));
ALTER TABLE users ADD COLUMN age INTEGER;
CREATE INDEX users_age_idx ON users (age);
ALTER TABLE users ADD COLUMN score DOUBLE PRECISION NOT NULL DEFAULT 1.5;

-- migrate:down
ALTER TABLE users DROP COLUMN score;
DROP INDEX users_age_idx;
ALTER TABLE users DROP COLUMN age;
ALTER TABLE users DROP COLUMN role;
DROP INDEX users_company_id_idx;
ALTER TABLE users DROP COLUMN company_id;
DROP INDEX users_email_key;
ALTER TABLE users DROP COLUMN email;
