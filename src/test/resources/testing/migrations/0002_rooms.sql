-- migrate:up
CREATE INDEX shelves_room_idx ON shelves (room);

-- migrate:down
DROP INDEX shelves_room_idx;
