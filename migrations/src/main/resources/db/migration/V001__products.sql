CREATE TABLE products (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CONSTRAINT products_name_not_blank CHECK (btrim(name) <> ''),
    price numeric(10, 2) NOT NULL CONSTRAINT products_price_not_negative CHECK (price >= 0),
    category text NOT NULL CONSTRAINT products_category_not_blank CHECK (btrim(category) <> ''),
    tags text[] NOT NULL DEFAULT '{}',
    metadata jsonb NOT NULL DEFAULT '{}',
    stock integer NOT NULL DEFAULT 0 CONSTRAINT products_stock_not_negative CHECK (stock >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX products_category ON products (category);
CREATE INDEX products_tags ON products USING gin (tags);
CREATE INDEX products_metadata ON products USING gin (metadata);

COMMENT ON TABLE products IS 'What the shop sells. Distributed by id.';
COMMENT ON COLUMN products.id IS 'Made by the server unless the caller brings one.';
COMMENT ON COLUMN products.name IS 'Shown to customers; not unique.';
COMMENT ON COLUMN products.price IS 'In the shop''s one currency, two decimals, never negative.';
COMMENT ON COLUMN products.category IS 'One word that groups products in lists and reports.';
COMMENT ON COLUMN products.tags IS 'Free labels, searched by element and by overlap.';
COMMENT ON COLUMN products.metadata IS 'What the supplier tells about the product, as a JSON object.';
COMMENT ON COLUMN products.stock IS 'Pieces that can be sold, never negative.';
COMMENT ON COLUMN products.created_at IS 'When the row was inserted.';
COMMENT ON COLUMN products.updated_at IS 'When the row was last written; set by the writer.';
