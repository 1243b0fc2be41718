--liquibase formatted sql
--property name:people value:users

--changeset ann:create-users
--comment the first table
CREATE TABLE ${people} (id integer PRIMARY KEY, name text);
INSERT INTO users VALUES (1, 'ann');
--rollback DROP TABLE
--rollback ${people};

--changeset "ann b":"2 more" runInTransaction:false endDelimiter://
INSERT INTO users VALUES (2, 'a//b') //
INSERT INTO users VALUES (3, 'x;')
//
/* liquibase rollback
DELETE FROM users WHERE id = 2;
DELETE FROM users WHERE id = 3;
*/
