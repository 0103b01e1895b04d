BEGIN;
LOCK TABLE makers;
COMMIT;
CREATE TABLE lamps_to_be (lamp_id integer);
