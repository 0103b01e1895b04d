-- The comment stays out of the message.
CREATE INDEX lamps_name ON lamps (name);
