ALTER TABLE lamps VALIDATE CONSTRAINT lamps_watts_known;
