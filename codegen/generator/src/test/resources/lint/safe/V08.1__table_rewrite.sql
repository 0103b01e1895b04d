CREATE UNIQUE INDEX names_name ON names (name);
