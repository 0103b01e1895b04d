package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrateCommandTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @RegisterExtension
    static final TestDatabase CUT_OFF = TestDatabase.migrated();

    @Test
    void dryRunListsMigrateAppliesAndCheckAgrees() {
        Run unmigrated = Run.of(EMPTY.ownerEnvironment(), "check");
        Run dry = Run.of(EMPTY.ownerEnvironment(), "migrate", "--dry-run");
        Run migrated = Run.of(EMPTY.ownerEnvironment(), "migrate");
        Run again = Run.of(EMPTY.ownerEnvironment(), "migrate", "--dry-run");
        Run distributed = Run.of(EMPTY.ownerEnvironment(), "migrate", "--distribute");
        Run checked = Run.of(EMPTY.ownerEnvironment(), "check", "--exact");

        assertThat(unmigrated.status()).isOne();
        assertThat(unmigrated.outLines()).anyMatch(line -> line.startsWith("- table public.products"));
        assertThat(unmigrated.errLines())
                .singleElement()
                .asString()
                .startsWith("The database is not the one that this program was compiled for (+0 -");
        int pending = dry.outLines().size() - 1;
        assertThat(dry.outLines()).startsWith("V001__products.sql").endsWith(pending + " migrations pending");
        assertThat(migrated).isEqualTo(new Run(0, lines(pending + " migrations applied"), ""));
        assertThat(again).isEqualTo(new Run(0, lines("0 migrations pending"), ""));
        assertThat(distributed).isEqualTo(new Run(0, lines("0 migrations applied"), ""));
        assertThat(checked)
                .isEqualTo(new Run(0, lines("The database is the one that this program was compiled for."), ""));
        assertThat(EMPTY.context().fetchCount(PRODUCTS)).isZero();
    }

    @Test
    void whatAnEarlierRunHasLeftIsOneLineWithWhatToRun() {
        CUT_OFF.owner().execute("update flyway_schema_history set success = false where version = '009'");
        CUT_OFF.owner().execute("update pg_index set indisvalid = false where indexrelid = 'products_price'::regclass");

        Run run = Run.of(CUT_OFF.ownerEnvironment(), "migrate");

        assertThat(run.status()).isOne();
        assertThat(run.errLines())
                .containsExactly(
                        "An earlier run has failed outside a transaction, and nothing was applied now. Left behind:"
                                + " the invalid index products_price on products, the entry in the history that"
                                + " V009__price_indexes.sql failed. Run: DROP INDEX CONCURRENTLY products_price;"
                                + " DELETE FROM flyway_schema_history WHERE installed_rank = 9 AND NOT success;"
                                + " and migrate again.");
    }

    @Test
    void throughAPoolerItIsRefused() {
        Map<String, String> environment = new HashMap<>(SHOP.ownerEnvironment());
        environment.compute("DATABASE_URL", (name, url) -> url + "&options=-c%20search_path%3Dpublic,pg_temp");
        environment.putAll(Map.of(
                "SHOP_POOLER", "transaction", "SHOP_LOCK_TIMEOUT", "0", "SHOP_IDLE_IN_TRANSACTION_TIMEOUT", "0"));

        Run run = Run.of(environment, "migrate");

        assertThat(run.status()).isOne();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("Migrations need a session of their own, found SHOP_POOLER=transaction.");
    }

    @Test
    void asTheShopsRoleItIsOneLine() {
        Run run = Run.of(SHOP.environment(), "migrate");

        assertThat(run.status()).isOne();
        assertThat(run.errLines()).singleElement().asString().contains("42501");
    }

    private static String lines(String line) {
        return line + System.lineSeparator();
    }
}
