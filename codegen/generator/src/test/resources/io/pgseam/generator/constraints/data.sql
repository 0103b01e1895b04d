INSERT INTO countries VALUES ('de', 'Germany', 10), ('at', 'Austria', NULL);
REFRESH MATERIALIZED VIEW country_names;
INSERT INTO customers (country_code, name, email, nickname) VALUES ('de', 'Ann', 'ann@x', 'a');
INSERT INTO rooms VALUES (1, 1, 'small', 10, 1, '[1,5)');
INSERT INTO readings VALUES (1, 1, 1), (1, 2, 2), (1, 101, 1), (3, 101, 3);
INSERT INTO alarms VALUES (1, 1), (3, 101);
CREATE TABLE readings_3 PARTITION OF readings FOR VALUES FROM (200) TO (300);
INSERT INTO readings VALUES (1, 201, 1), (1, 202, 2);
INSERT INTO alarms VALUES (1, 202);
