package io.pgseam.generator;

import io.pgseam.generator.constraints.ConstraintCatalogue;
import io.pgseam.generator.ids.TypedIds;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.lock.SchemaLock;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The classes that are generated besides jOOQ's.
 *
 * @param lock of the database
 */
record AddedClasses(MigratedPostgresDatabase database, SchemaLock lock, TypedIds ids) {
    /** Writes those of one schema. */
    void write(SchemaPackage target) {
        ids.write(target);
        Set<Feature> features = database.settings().features();
        if (features.contains(Feature.CONSTRAINTS)) {
            ConstraintCatalogue.generate(
                    target, lock, DSL.using(database.migrated().connection(), SQLDialect.POSTGRES));
        }
    }
}
