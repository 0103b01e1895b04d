package io.pgseam.app.faults;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * The shop's schema history, applied to a database of the batch's own; its middle is in the middle of the third migration. Each migration is kept
 * as a whole or not at all, those before stay, and the next run goes on from there.
 */
final class Migrated implements Operation {
    private static final String PREFIX = "migrated_";

    /** What each version makes, of those around the middle. */
    private static final Map<String, List<String>> MADE = Map.of(
            "001", List.of("products"),
            "002", List.of("customers", "customer_emails"),
            "003", List.of("orders", "order_items", "order_status", "quantity"),
            "004", List.of("accounts"));

    @Override
    public String title() {
        return "migration";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.POOLED, Trait.WRITES, Trait.COMMITS, Trait.RESUMED);
    }

    @Override
    public String database(int batch) {
        return PREFIX + batch;
    }

    @Override
    public void clear(Site site) {
        Databases.dropAll(site, PREFIX);
    }

    @Override
    public void prepare(Site site, int batch) {
        Databases.copy(site, Databases.EMPTY, database(batch));
    }

    @Override
    public Optional<ConnectionPool> open(Site site, int batch, Map<String, String> settings) {
        return Optional.of(ConnectionPool.open(
                new ShopSettings(site.owner(database(batch)), PoolSettings.from(settings)), new SimpleMeterRegistry()));
    }

    @Override
    public void run(Site site, Client client, int batch) {
        Migrations.migrate(client.connections().dataSource());
    }

    @Override
    public Kept kept(Site site, int batch, Report report) {
        DSLContext owner = site.administrator(database(batch));
        List<String> made = texts(
                owner,
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " UNION SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace");
        List<String> applied = made.contains("flyway_schema_history")
                ? texts(owner, "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL")
                : List.of();
        if (applied.stream().distinct().count() < applied.size()) {
            return Kept.TWICE;
        }
        boolean isWhole = MADE.entrySet().stream()
                .allMatch(version -> version.getValue().stream().allMatch(made::contains)
                                == applied.contains(version.getKey())
                        && version.getValue().stream().anyMatch(made::contains) == applied.contains(version.getKey()));
        if (!isWhole) {
            return Kept.HALF;
        }
        return Migrations.listPending(site.direct(database(batch))).isEmpty() ? Kept.EVERYTHING : Kept.NOTHING;
    }

    private static List<String> texts(DSLContext owner, String query) {
        return owner.fetch(query).getValues(0, String.class);
    }
}
