UPDATE lamps SET price = 0;
