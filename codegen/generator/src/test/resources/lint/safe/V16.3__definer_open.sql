CREATE FUNCTION everything() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS 'SELECT count(*) FROM lamps';
CREATE FUNCTION half() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) / 2 FROM lamps';
