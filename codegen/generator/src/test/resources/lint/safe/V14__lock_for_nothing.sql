SELECT count(*) FROM lamps;
COMMENT ON TABLE lamps IS 'What gives light.';
