ALTER TABLE lamps ADD height integer;
ALTER TABLE makers ADD height integer;
