TRUNCATE shelves;
