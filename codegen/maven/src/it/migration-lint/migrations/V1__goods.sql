CREATE TABLE goods (name text PRIMARY KEY, price numeric(8, 2) NOT NULL);
