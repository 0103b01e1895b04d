CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE makers (maker_id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE lamps (
    lamp_id integer PRIMARY KEY,
    maker_id integer,
    name varchar(40),
    code text,
    watts integer,
    size size
);
CREATE INDEX lamps_watts ON lamps (watts);
CREATE TABLE shelves (shelf_id integer PRIMARY KEY);
CREATE MATERIALIZED VIEW names AS SELECT name FROM makers;
