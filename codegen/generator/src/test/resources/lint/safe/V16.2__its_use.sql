UPDATE lamps SET size = 'huge' WHERE watts > 100;
