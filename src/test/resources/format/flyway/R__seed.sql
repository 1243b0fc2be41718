DELETE FROM users WHERE id = 7;
INSERT INTO users VALUES (7, 'seed');
