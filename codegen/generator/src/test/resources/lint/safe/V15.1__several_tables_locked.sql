ALTER TABLE lamps ADD height integer;
