-- migrate:up
ALTER TABLE users RENAME TO members;

-- migrate:down
ALTER TABLE members RENAME TO users;
