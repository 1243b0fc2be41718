CREATE TABLE ${Table} (id integer PRIMARY KEY, file text DEFAULT '${flyway:filename}');
