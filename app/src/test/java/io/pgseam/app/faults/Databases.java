package io.pgseam.app.faults;

import io.pgseam.migrations.Migrations;
import java.util.List;
import org.jooq.DSLContext;

/** The databases of a server on which faults happen, and the places in them where operations pass the {@link Gate}. */
final class Databases {
    /** Migrated, and without rows. */
    static final String SHOP = "template_shop";

    /** Without tables. */
    static final String EMPTY = "template_empty";

    /** The server's own; whoever is connected to it is in nobody's way. */
    static final String HOME = "postgres";

    /** Of the tablespace that can be filled; the default one where there is no such disk. */
    static final String TABLESPACE = "small";

    private static final List<String> PASS = List.of(
            "CREATE SCHEMA faults",
            "GRANT USAGE ON SCHEMA faults TO PUBLIC",
            "CREATE FUNCTION faults.pass() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN " + Gate.PASSAGE
                    + " END $$");

    private static final List<String> ROWS_PASS = List.of(
            "CREATE FUNCTION faults.pass_row() RETURNS trigger LANGUAGE plpgsql"
                    + " AS $$ BEGIN PERFORM faults.pass(); RETURN NEW; END $$",
            "CREATE FUNCTION faults.passes(name text) RETURNS boolean LANGUAGE plpgsql"
                    + " AS $$ BEGIN IF name = '" + Gate.MIDDLE + "' THEN PERFORM faults.pass(); END IF;"
                    + " RETURN true; END $$",
            "CREATE TRIGGER faults_pass BEFORE INSERT OR UPDATE ON products FOR EACH ROW WHEN (NEW.name = '"
                    + Gate.MIDDLE + "') EXECUTE FUNCTION faults.pass_row()",
            "CREATE TRIGGER faults_pass BEFORE INSERT ON order_items FOR EACH ROW EXECUTE FUNCTION faults.pass_row()",
            // Holds where row level security is enabled, and does not let COPY in.
            "CREATE POLICY faults_pass ON products USING (faults.passes(name))");

    private static final List<String> TABLES_PASS = List.of(
            "CREATE FUNCTION faults.pass_command() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT"
                    + " FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'public.order_items')"
                    + " THEN PERFORM faults.pass(); END IF; END $$",
            "CREATE EVENT TRIGGER faults_pass ON ddl_command_end WHEN TAG IN ('CREATE TABLE')"
                    + " EXECUTE FUNCTION faults.pass_command()");

    private Databases() {}

    /** Makes both templates. */
    static void makeTemplates(Site site) {
        copy(site, "template0", SHOP);
        Migrations.migrate(site.direct(SHOP));
        DSLContext shop = site.administrator(SHOP);
        PASS.forEach(shop::execute);
        ROWS_PASS.forEach(shop::execute);
        copy(site, "template0", EMPTY);
        DSLContext empty = site.administrator(EMPTY);
        PASS.forEach(empty::execute);
        TABLES_PASS.forEach(empty::execute);
    }

    static void copy(Site site, String template, String database) {
        site.administrator(HOME)
                .execute("CREATE DATABASE " + database + " TEMPLATE " + template + " TABLESPACE " + tablespace(site));
    }

    /** Drops the databases whose names begin so. */
    static void dropAll(Site site, String prefix) {
        list(site, prefix)
                .forEach(database ->
                        site.administrator(HOME).execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)"));
    }

    static List<String> list(Site site, String prefix) {
        return site.administrator(HOME)
                .fetch("SELECT datname FROM pg_database WHERE starts_with(datname, {0})", prefix)
                .getValues(0, String.class);
    }

    static String tablespace(Site site) {
        return site.administrator(HOME)
                        .fetch("SELECT 1 FROM pg_tablespace WHERE spcname = '" + TABLESPACE + "'")
                        .isEmpty()
                ? "pg_default"
                : TABLESPACE;
    }
}
