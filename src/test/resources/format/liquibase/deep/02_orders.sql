
-- Liquibase Formatted SQL logicalFilePath:orders.sql
--changeset bob:1 splitStatements:false stripComments:false
--ignoreLines:start
THIS IS NO SQL
--ignoreLines:end
CREATE TABLE orders (id integer PRIMARY KEY)
--rollback DROP TABLE orders

--changeset bob:0
--ignoreLines:1
NEITHER IS THIS
INSERT INTO orders VALUES (1)
GO
INSERT INTO orders VALUES (2)
GO
--rollback empty

--changeset bob:mysql dbms:mysql
CREATE TABLE never (id integer);
