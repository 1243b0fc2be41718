-- migrate:up
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO witness VALUES ('call', 1);
  COMMIT;
  PERFORM pg_sleep(0.02);
END $$;
CREATE PROCEDURE clear() LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO witness VALUES ('call', -1);
  COMMIT;
  PERFORM pg_sleep(0.02);
END $$;
-- migrate:down
DROP PROCEDURE clear();
DROP PROCEDURE fill();
