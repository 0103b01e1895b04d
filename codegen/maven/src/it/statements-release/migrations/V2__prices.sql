ALTER TABLE goods DROP COLUMN price;
CREATE TABLE prices (name text PRIMARY KEY REFERENCES goods, price numeric(8, 2) NOT NULL);
