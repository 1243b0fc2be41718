-- migrate:up
DROP INDEX users_email_key;
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users DROP COLUMN role;
DROP INDEX users_company_id_idx;
ALTER TABLE users DROP COLUMN company_id;

-- migrate:down
ALTER TABLE users ADD COLUMN company_id BIGINT REFERENCES companies (id);
CREATE INDEX users_company_id_idx ON users (company_id);
ALTER TABLE users ADD COLUMN role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('admin', 'member'));
ALTER TABLE users ADD COLUMN email TEXT;
CREATE UNIQUE INDEX users_email_key ON users (email);
