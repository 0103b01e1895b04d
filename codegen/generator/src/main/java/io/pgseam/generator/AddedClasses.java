package io.pgseam.generator;

import io.pgseam.generator.constraints.ConstraintCatalogue;
import io.pgseam.generator.ids.TypedIds;
import io.pgseam.generator.inserts.InsertBuilders;
import io.pgseam.generator.optionals.OrNull;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.lock.SchemaLock;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.meta.TableDefinition;

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
        if (features.contains(Feature.INSERTS)) {
            InsertBuilders.generate(target, lock, database.settings().optionalColumns());
        }
    }

    /** Writes what is added to the class of a table. */
    void write(JavaWriter out, SchemaPackage target, TableDefinition table) {
        if (database.settings().features().contains(Feature.OR_NULL)) {
            OrNull.write(out, target, table);
        }
    }

    /** @throws MigrationException if a property names a column that there is not */
    void refuseUnknownColumns() {
        Set<String> unknown = database.settings()
                .optionalColumns()
                .without(database.getTables().stream().flatMap(table -> table.getColumns().stream()));
        if (!unknown.isEmpty()) {
            throw new MigrationException("The property \"inserts.optional\" names no column: "
                    + String.join(", ", unknown) + ". No classes were generated.");
        }
    }
}
