CREATE TABLE customers (
    customer_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CONSTRAINT customers_name_not_blank CHECK (btrim(name) <> ''),
    created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE customers IS 'Who buys. Distributed by customer_id.';
COMMENT ON COLUMN customers.customer_id IS 'Made by the server unless the caller brings one.';
COMMENT ON COLUMN customers.name IS 'As the customer writes it.';
COMMENT ON COLUMN customers.created_at IS 'When the customer signed up.';

-- A table of its own, because a unique constraint must hold the distribution key.
CREATE TABLE customer_emails (
    email text PRIMARY KEY CONSTRAINT customer_emails_email_has_at CHECK (email LIKE '%_@_%'),
    customer_id uuid NOT NULL
);

COMMENT ON TABLE customer_emails IS 'Who owns an e-mail address, written in the transaction that creates the customer. Distributed by email.';
COMMENT ON COLUMN customer_emails.email IS 'In lower case; at most one customer has it.';
COMMENT ON COLUMN customer_emails.customer_id IS 'The owner, in customers.';
