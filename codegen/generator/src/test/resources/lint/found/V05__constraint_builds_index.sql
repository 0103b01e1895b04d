ALTER TABLE lamps ADD CONSTRAINT lamps_code UNIQUE (code);
