ALTER TABLE lamps ALTER name TYPE varchar(80);
