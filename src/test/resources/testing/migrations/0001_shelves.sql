-- migrate:up
CREATE TABLE shelves (
    label text PRIMARY KEY,
    room integer
);

-- migrate:down
DROP TABLE shelves;
