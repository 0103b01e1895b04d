ALTER TABLE lamps ADD colour text NOT NULL DEFAULT 'white';
