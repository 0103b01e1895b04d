ALTER TABLE lamps ADD seen timestamptz;
ALTER TABLE lamps ALTER seen SET DEFAULT clock_timestamp();
