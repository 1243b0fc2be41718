-- +goose NO TRANSACTION
-- +goose Up
CREATE TABLE owner (id integer PRIMARY KEY, name text);
-- +goose ENVSUB ON
INSERT INTO owner VALUES (1, '${OWNER:-nobody}');
-- +goose ENVSUB OFF
INSERT INTO owner VALUES (2, '${OWNER:-nobody}');

-- +goose Down
DROP TABLE owner;
