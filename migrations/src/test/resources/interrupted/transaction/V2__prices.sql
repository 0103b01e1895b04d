ALTER TABLE goods ADD price numeric;
-- A test holds this, and so the migration stands still in the middle.
SELECT pg_advisory_xact_lock(4711);
ALTER TABLE goods ADD stock integer;
