CLUSTER lamps USING lamps_pkey;
