-- Pages of products come in the order of these, with and without a category. Each may run again after it was cut off.
DROP INDEX CONCURRENTLY IF EXISTS products_category_price;
CREATE INDEX CONCURRENTLY products_category_price ON products (category, price, id);
DROP INDEX CONCURRENTLY IF EXISTS products_price;
CREATE INDEX CONCURRENTLY products_price ON products (price, id);
-- The first of them serves what this one did.
DROP INDEX CONCURRENTLY IF EXISTS products_category;
