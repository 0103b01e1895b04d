package io.pgseam.generator;

import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.Database;

/**
 * Generates as jOOQ does, after the migrations have been applied.
 *
 * <p>Named in jOOQ's {@code <generator><name>}. With jOOQ's own generator a broken migration would surface in the middle of a catalog query,
 * which jOOQ reports at length as a possible bug of its own.
 */
public final class MigratedJavaGenerator extends JavaGenerator {
    /** @throws MigrationException if the migrations fail; nothing was generated */
    @Override
    public void generate(Database database) {
        if (database instanceof MigratedPostgresDatabase migrated) {
            migrated.open();
        }
        super.generate(database);
    }
}
