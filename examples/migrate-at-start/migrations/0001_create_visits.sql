-- migrate:up
CREATE TABLE visits (
    page  text PRIMARY KEY,
    count integer NOT NULL DEFAULT 0
);

-- migrate:down
DROP TABLE visits;
