ALTER TABLE lamps ADD CONSTRAINT lamps_maker FOREIGN KEY (maker_id) REFERENCES makers;
