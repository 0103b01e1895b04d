CREATE INDEX CONCURRENTLY goods_name ON goods (name);
