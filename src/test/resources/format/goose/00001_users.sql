-- +goose Up
-- +goose StatementBegin
CREATE TABLE users (
    id   integer PRIMARY KEY,
    name text NOT NULL DEFAULT 'a;b'
)
-- +goose StatementEnd
CREATE INDEX users_name ON users (name);
INSERT INTO users (id, name) VALUES (1, 'it''s; ann');

-- +goose Down
DROP INDEX users_name;
DROP TABLE users;
