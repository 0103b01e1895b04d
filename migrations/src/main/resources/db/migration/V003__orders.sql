CREATE TYPE order_status AS ENUM ('placed', 'paid', 'shipped', 'cancelled');
COMMENT ON TYPE order_status IS 'How far an order has come.';

CREATE DOMAIN quantity AS integer CONSTRAINT quantity_positive CHECK (VALUE > 0);
COMMENT ON DOMAIN quantity IS 'Pieces of one product, at least one.';

CREATE TABLE orders (
    customer_id uuid NOT NULL CONSTRAINT orders_customer REFERENCES customers (customer_id),
    order_id uuid NOT NULL DEFAULT gen_random_uuid(),
    status order_status NOT NULL DEFAULT 'placed',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (customer_id, order_id)
);

COMMENT ON TABLE orders IS 'What a customer bought at one time. Distributed by customer_id, beside customers.';
COMMENT ON COLUMN orders.customer_id IS 'The buyer.';
COMMENT ON COLUMN orders.order_id IS 'Made by the server unless the caller brings one.';
COMMENT ON COLUMN orders.status IS 'How far the order has come.';
COMMENT ON COLUMN orders.created_at IS 'When the order was placed.';
COMMENT ON COLUMN orders.updated_at IS 'When the row was last written; set by the writer.';

CREATE TABLE order_items (
    customer_id uuid NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity quantity NOT NULL,
    unit_price numeric(10, 2) NOT NULL CONSTRAINT order_items_unit_price_not_negative CHECK (unit_price >= 0),
    PRIMARY KEY (customer_id, order_id, product_id),
    CONSTRAINT order_items_order FOREIGN KEY (customer_id, order_id) REFERENCES orders (customer_id, order_id)
);

COMMENT ON TABLE order_items IS 'The lines of an order. Distributed by customer_id, beside orders.';
COMMENT ON COLUMN order_items.customer_id IS 'The buyer, part of the order''s key.';
COMMENT ON COLUMN order_items.order_id IS 'The order.';
COMMENT ON COLUMN order_items.product_id IS 'In products, which is distributed otherwise: no foreign key.';
COMMENT ON COLUMN order_items.quantity IS 'Pieces bought.';
COMMENT ON COLUMN order_items.unit_price IS 'The product''s price when the order was placed.';
