// create orders
-- @DELIMITER //
CREATE TABLE orders (id integer PRIMARY KEY) //
INSERT INTO orders VALUES (1)//
-- @DELIMITER ;
INSERT INTO orders VALUES (2);

// // @UNDO
DROP TABLE orders;
