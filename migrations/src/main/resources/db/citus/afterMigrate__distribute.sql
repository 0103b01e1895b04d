-- Distributes each table as its comment says, where the Citus extension is installed. Does nothing elsewhere, and nothing twice.
DO $$
DECLARE
    shared record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
        RETURN;
    END IF;
    SET LOCAL citus.enable_local_reference_table_foreign_keys TO off;
    -- Parents before children.
    FOR shared IN
        SELECT *
        FROM (VALUES
            ('products', 'id', 'none'),
            ('customers', 'customer_id', 'none'),
            ('customer_emails', 'email', 'none'),
            ('orders', 'customer_id', 'customers'),
            ('order_items', 'customer_id', 'orders'),
            ('accounts', 'account_id', 'none'),
            ('user_preferences', 'user_id', 'none'),
            ('sessions', 'user_id', 'user_preferences'),
            ('articles', 'id', 'none'),
            ('events', 'id', 'none')
        ) AS tables (name, key, beside)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = shared.name::regclass) THEN
            PERFORM create_distributed_table(shared.name::regclass, shared.key, colocate_with => shared.beside);
        END IF;
    END LOOP;
END
$$;
