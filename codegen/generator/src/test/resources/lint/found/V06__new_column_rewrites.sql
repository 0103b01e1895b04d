ALTER TABLE lamps ADD seen timestamptz DEFAULT clock_timestamp();
