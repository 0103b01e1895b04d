-- The generated classes give these columns the types of the keys that they hold.
COMMENT ON COLUMN customer_emails.customer_id IS 'The owner, in customers. [id: customers]';
COMMENT ON COLUMN order_items.product_id IS 'In products, which is distributed otherwise: no foreign key. [id: products]';
