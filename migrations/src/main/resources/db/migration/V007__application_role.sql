-- A role belongs to the whole server: another database may have made it, or be making it right now.
DO $$
BEGIN
    CREATE ROLE shop_app NOLOGIN;
    COMMENT ON ROLE shop_app IS 'What the shop may do: read and write rows. Grant it to the role that the shop logs in with.';
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO shop_app;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON products, customers, customer_emails, orders, order_items, accounts, user_preferences, sessions, articles, events
    TO shop_app;
