-- Cheap goods are asked for every day.
CREATE INDEX goods_price ON goods (price);
