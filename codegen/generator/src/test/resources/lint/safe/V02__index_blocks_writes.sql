CREATE INDEX CONCURRENTLY lamps_name ON lamps (name);
