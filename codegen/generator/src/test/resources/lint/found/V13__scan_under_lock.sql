ALTER TABLE lamps ADD price numeric;
UPDATE lamps SET price = 0;
