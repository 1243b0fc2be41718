-- migrate:up
CREATE SCHEMA audit;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s great');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TYPE point3 AS (x integer, y integer, z integer);
CREATE TYPE span AS RANGE (subtype = float8);
CREATE SEQUENCE ticket_numbers START 1000 INCREMENT 5 CACHE 10;
CREATE FUNCTION shout(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper($1) || '; $x$' $$;
CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN a IS NULL THEN 0 ELSE a * 2 END; END;
CREATE TABLE authors (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) PRIMARY KEY,
    name text NOT NULL COLLATE "C",
    address email,
    feeling mood NOT NULL DEFAULT 'ok',
    place point3,
    loud text GENERATED ALWAYS AS (shout(name)) STORED,
    ticket integer DEFAULT nextval('ticket_numbers'),
    tags text[] DEFAULT '{}',
    favourite bigint
);
ALTER SEQUENCE ticket_numbers OWNED BY authors.ticket;
CREATE TABLE "Odd Names" ("Select" serial PRIMARY KEY, "b""c" numeric(10, 2) DEFAULT 0.5 CHECK ("b""c" >= 0));
CREATE TABLE books (
    id uuid PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES authors ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title varchar(80) NOT NULL,
    during tstzrange,
    extra jsonb NOT NULL DEFAULT '{}',
    UNIQUE (author_id, title),
    EXCLUDE USING gist (during WITH &&)
);
ALTER TABLE authors ADD CONSTRAINT authors_favourite_fkey FOREIGN KEY (favourite) REFERENCES authors (id) NOT VALID;
CREATE INDEX books_extra ON books USING gin (extra jsonb_path_ops);
CREATE UNIQUE INDEX books_title ON books (lower(title) DESC NULLS LAST) INCLUDE (author_id) WHERE title <> '';
CREATE TABLE events (id bigint, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_at ON events (at);
CREATE TABLE audit.entries (id serial PRIMARY KEY, what text) WITH (fillfactor = 70);
CREATE VIEW titles AS SELECT a.name, b.title FROM authors a JOIN books b ON b.author_id = a.id;
CREATE VIEW loud_titles AS SELECT shout(title) AS title FROM titles;
CREATE MATERIALIZED VIEW counts AS SELECT author_id, count(*) AS n FROM books GROUP BY author_id;
CREATE UNIQUE INDEX counts_author ON counts (author_id);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO audit.entries (what) VALUES (TG_OP || '; done');
    RETURN NEW;
END;
$body$;
CREATE TRIGGER books_note AFTER INSERT OR UPDATE OF title ON books FOR EACH ROW WHEN (NEW.title IS NOT NULL) EXECUTE FUNCTION note();
ALTER TABLE books DISABLE TRIGGER books_note;
CREATE RULE entries_keep AS ON DELETE TO audit.entries DO INSTEAD NOTHING;
ALTER TABLE authors ENABLE ROW LEVEL SECURITY;
CREATE POLICY authors_read ON authors FOR SELECT USING (name <> 'hidden');
COMMENT ON TABLE authors IS 'Who writes; it''s them';
COMMENT ON COLUMN authors.name IS 'In full';
CREATE PROCEDURE tidy() LANGUAGE sql AS $$ DELETE FROM books WHERE title = '' $$;
