-- migrate:up transaction:false
CALL fill();
-- migrate:down transaction:false
CALL clear();
