-- migrate:up
ALTER TABLE users RENAME COLUMN email TO mail_address;

-- migrate:down
ALTER TABLE users RENAME COLUMN mail_address TO email;
