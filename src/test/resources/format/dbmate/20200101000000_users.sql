-- migrate:up author:ann transaction:true
CREATE TABLE users (id integer PRIMARY KEY);

-- migrate:down
DROP TABLE users;
