ALTER TABLE lamps ADD CONSTRAINT lamps_watts_positive CHECK (watts > 0) NOT VALID;
