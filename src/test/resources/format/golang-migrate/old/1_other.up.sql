CREATE TABLE never (id integer);
