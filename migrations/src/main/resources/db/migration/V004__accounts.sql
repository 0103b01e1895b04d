CREATE TABLE accounts (
    account_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    owner text NOT NULL,
    balance numeric(14, 2) NOT NULL DEFAULT 0 CONSTRAINT accounts_balance_not_negative CHECK (balance >= 0),
    updated_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE accounts IS 'Money that can be transferred. Distributed by account_id.';
COMMENT ON COLUMN accounts.account_id IS 'Made by the server unless the caller brings one.';
COMMENT ON COLUMN accounts.owner IS 'Whose money it is.';
COMMENT ON COLUMN accounts.balance IS 'In the shop''s one currency, never negative.';
COMMENT ON COLUMN accounts.updated_at IS 'When the row was last written; set by the writer.';
