ALTER TABLE lamps ADD price numeric;
