CREATE TABLE goods (name text NOT NULL);
