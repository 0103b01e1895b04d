SET LOCAL lock_timeout = 0;
ALTER TABLE lamps ADD width integer;
ALTER TABLE lamps ADD depth integer;
