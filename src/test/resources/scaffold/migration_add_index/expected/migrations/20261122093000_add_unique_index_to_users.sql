-- migrate:up
CREATE UNIQUE INDEX users_email_age_key ON users (email, age);

-- migrate:down
DROP INDEX users_email_age_key;
