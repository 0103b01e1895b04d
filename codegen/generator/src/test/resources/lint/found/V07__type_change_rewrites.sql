ALTER TABLE lamps ALTER watts TYPE bigint;
