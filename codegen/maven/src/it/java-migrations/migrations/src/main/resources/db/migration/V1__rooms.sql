CREATE TABLE rooms (
    number integer PRIMARY KEY,
    beds integer NOT NULL
);
