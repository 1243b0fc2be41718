-- This file was made by hand.
CREATE TABLE settings (id integer PRIMARY KEY);
