ALTER TABLE shelves ADD lamp_id integer REFERENCES lamps;
