--
-- PostgreSQL database dump
--

\restrict Cg6I5CyETiOcUuhyWyB9hR00dzF2GPQlpgfqMfXnFd1ldrlLz4eabRYXHpQqsw9

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: mood; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.mood AS ENUM (
    'calm; really',
    'it''s loud'
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id integer NOT NULL,
    user_id bigint,
    total numeric(10,2),
    CONSTRAINT orders_total_check CHECK ((total >= (0)::numeric))
);


--
-- Name: total_of(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.total_of(bigint) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN ($1 IS NULL) THEN (0)::numeric
             ELSE sum(orders.total)
         END AS sum
    FROM public.orders
   WHERE (orders.user_id = $1);
END;


--
-- Name: touch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ begin if new.email ~ '^\s*;$' then raise exception 'no; $$'; end if; return new; end; $_$;


--
-- Name: totals; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.totals AS
 SELECT orders.user_id,
    sum(orders.total) AS "end"
   FROM public.orders
  GROUP BY orders.user_id;


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    mood public.mood,
    "odd;name" text DEFAULT '$$ ; $$'::text
);


--
-- Name: TABLE users; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.users IS 'People; -- not bots
-- migrate:down
/* and so on';


--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.orders (id, user_id, total) FROM stdin;
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, email, mood, "odd;name") FROM stdin;
1	ann@example.com	calm; really	tab\there; \\. and \\
2	bob@example.com	\N	two\nlines
\.


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.users_id_seq', 2, true);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: orders_total; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX orders_total ON public.orders USING btree (user_id, total DESC) WHERE (total > (0)::numeric);


--
-- Name: orders keep; Type: RULE; Schema: public; Owner: -
--

CREATE RULE keep AS
    ON DELETE TO public.orders DO INSTEAD ( UPDATE public.orders SET total = 0
  WHERE (orders.id = old.id);
 SELECT 1 AS "?column?";
);


--
-- Name: users touch; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION public.touch();


--
-- Name: orders orders_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- PostgreSQL database dump complete
--

\unrestrict Cg6I5CyETiOcUuhyWyB9hR00dzF2GPQlpgfqMfXnFd1ldrlLz4eabRYXHpQqsw9

