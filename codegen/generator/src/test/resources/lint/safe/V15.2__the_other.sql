ALTER TABLE makers ADD height integer;
