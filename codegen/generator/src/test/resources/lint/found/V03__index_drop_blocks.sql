DROP INDEX lamps_watts;
