package io.pgseam.generator;

import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a set of Flyway migrations makes, read from a real PostgreSQL that is started for it and thrown away afterwards.
 *
 * <p>Named in jOOQ's {@code <database><name>}; needs no {@code <jdbc>}. Its properties are {@link GenerationSettings}; the system properties
 * {@code pgseam.server}, {@code .url}, {@code .image} and {@code .cache} win over them. Flyway's history table is left out.
 *
 * <p>The server starts when {@link IncrementalJavaGenerator} begins, or else when jOOQ first asks for something, and stops on {@link #close},
 * which jOOQ's generation tool calls. Every error fails the build, whatever {@code <onError>} says: half a schema is no schema.
 */
public final class MigratedPostgresDatabase extends PostgresDatabase {
    private @Nullable MigratedDatabase migrated;

    @Override
    protected DSLContext create0() {
        setOnError(OnError.FAIL);
        return DSL.using(new OnFirstUse(), SQLDialect.POSTGRES);
    }

    @Override
    protected List<TableDefinition> getTables0() throws SQLException {
        List<TableDefinition> tables = super.getTables0();
        String historyTable = migrated().historyTable();
        tables.removeIf(table -> table.getName().equals(historyTable));
        return tables;
    }

    @Override
    public void close() {
        super.close();
        if (migrated != null) {
            migrated.close();
        }
    }

    GenerationSettings settings() {
        return GenerationSettings.of(getProperties(), Path.of(getBasedir()));
    }

    /** Tells jOOQ that no configured element is unused, for a build in which nothing is looked at. */
    void leaveUnread() {
        Arrays.stream(AbstractDatabase.class.getDeclaredFields())
                .filter(field -> field.getName().startsWith("unused"))
                .map(field -> ConfiguredState.value(this, field))
                .filter(Collection.class::isInstance)
                .forEach(unused -> ((Collection<?>) unused).clear());
    }

    /** Starts and migrates, unless that is done. */
    MigratedDatabase migrated() {
        if (migrated == null) {
            migrated = MigratedDatabase.open(settings());
            // jOOQ reads foreign keys through this connection, not through the provider.
            setConnection(migrated.connection());
            DSLContext ctx = DSL.using(migrated.connection(), SQLDialect.POSTGRES);
            getConfiguredForcedTypes().addAll(DefaultTypes.of(LiveTypes.read(ctx)));
            addFilter(ExtensionObjects.read(ctx));
        }
        return migrated;
    }

    /** Describes the schemas that are generated from; of all schemas, those that are not the server's own. */
    SchemaLock readLock() {
        MigratedDatabase source = migrated();
        List<String> schemas = getInputSchemata().stream()
                .filter(schema -> !schema.startsWith("pg_") && !schema.equals("information_schema"))
                .toList();
        return SchemaLock.read(source.connection(), new LockScope(schemas, source.historyTable()));
    }

    private final class OnFirstUse implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return migrated().connection();
        }

        @Override
        public void release(Connection connection) {}
    }
}
