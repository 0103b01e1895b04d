CREATE DOMAIN percent AS numeric CONSTRAINT in_range CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN code AS text NOT NULL CONSTRAINT in_range CHECK (VALUE <> '');

CREATE TABLE countries (
    code code PRIMARY KEY,
    name text NOT NULL,
    discount percent
);
CREATE MATERIALIZED VIEW country_names AS SELECT name FROM countries;
CREATE UNIQUE INDEX country_names_once ON country_names (name);

CREATE TABLE customers (
    id int GENERATED ALWAYS AS IDENTITY,
    country_code text CONSTRAINT lives_somewhere NOT NULL,
    name text NOT NULL,
    email text,
    nickname text,
    deleted_at timestamptz,
    PRIMARY KEY (id),
    CONSTRAINT customers_country FOREIGN KEY (country_code) REFERENCES countries ON DELETE RESTRICT,
    CONSTRAINT customers_nickname_once UNIQUE (country_code, nickname) INCLUDE (email),
    CONSTRAINT name CHECK (name <> ''),
    CONSTRAINT "Nobody's ""e-mail"" @ *\u002f" CHECK (email <> 'nobody'),
    CONSTRAINT nickname CHECK (nickname <> name),
    CONSTRAINT "NICKNAME" CHECK (nickname <> email)
);
CREATE UNIQUE INDEX customers_email_once ON customers (lower(email)) INCLUDE (name) WHERE deleted_at IS NULL;

CREATE TABLE rooms (
    floor int,
    number smallint,
    "class" text CONSTRAINT "class" CHECK ("class" <> 'none'),
    "größe" int CONSTRAINT "größe" CHECK ("größe" > 0),
    guest int REFERENCES customers,
    during int4range,
    PRIMARY KEY (number, floor),
    CONSTRAINT rooms_not_twice
        EXCLUDE USING gist (int4range(floor, floor, '[]') WITH =, during WITH &&) WHERE (guest > 0)
);

CREATE TABLE readings (
    meter int NOT NULL,
    at int NOT NULL,
    value numeric CONSTRAINT readings_value CHECK (value > 0),
    country text CONSTRAINT readings_country REFERENCES countries,
    PRIMARY KEY (meter, at),
    CONSTRAINT value_once UNIQUE (at, meter, value)
) PARTITION BY RANGE (at);
CREATE UNIQUE INDEX readings_once ON readings (meter, at, (value * 2));
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM (0) TO (100);
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM (100) TO (200) PARTITION BY LIST (meter);
CREATE TABLE odd_readings PARTITION OF readings_2 (CONSTRAINT odd_value CHECK (value % 2 = 1)) FOR VALUES IN (1, 3, 5);
CREATE TABLE alarms (
    meter int,
    at int,
    CONSTRAINT alarms_reading FOREIGN KEY (meter, at) REFERENCES readings
);

CREATE TABLE unconstrained (id int);
