-- migrate:up
CREATE TABLE authors (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL COLLATE NOCASE, note text DEFAULT 'a;b');
CREATE TABLE "odd names" ("select" integer, [b c] text, `d``e` text, PRIMARY KEY ("select", [b c])) WITHOUT ROWID;
CREATE TABLE strict_one (id integer PRIMARY KEY, amount real NOT NULL CHECK (amount > 0)) STRICT;
CREATE TABLE books (
    id integer PRIMARY KEY,
    author_id integer NOT NULL REFERENCES authors (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title text NOT NULL,
    slug text GENERATED ALWAYS AS (lower(title)) VIRTUAL,
    UNIQUE (author_id, title)
);
CREATE UNIQUE INDEX books_slug ON books (lower(title)) WHERE title <> '';
CREATE VIEW titles AS SELECT a.name, b.title FROM authors a JOIN books b ON b.author_id = a.id;
CREATE VIEW long_titles AS SELECT * FROM titles WHERE length(title) > 10;
CREATE TRIGGER books_touch AFTER INSERT ON books BEGIN
    UPDATE authors SET note = CASE WHEN note IS NULL THEN 'x' ELSE note || ';' END WHERE id = NEW.author_id;
END;
CREATE TRIGGER titles_insert INSTEAD OF INSERT ON titles BEGIN SELECT RAISE(ABORT, 'no; never'); END;
CREATE VIRTUAL TABLE search USING fts5(title, tokenize = "porter ascii");
