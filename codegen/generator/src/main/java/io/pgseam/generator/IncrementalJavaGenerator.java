package io.pgseam.generator;

import io.pgseam.generator.ids.IdOwners;
import io.pgseam.generator.ids.TypedIds;
import io.pgseam.generator.pages.SchemaPage;
import io.pgseam.generator.sources.SchemaPackage;
import io.pgseam.generator.sources.SourceFiles;
import io.pgseam.lock.SchemaLock;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;

/**
 * Generates as jOOQ does, but only if something changed: without a change no server starts, no Docker socket is opened and no file is
 * written.
 *
 * <p>Named in jOOQ's {@code <generator><name>}, for a {@link MigratedPostgresDatabase}; with another database it is jOOQ's own generator. It
 * keeps a {@link Fingerprint} in the target directory, as {@code PACKAGE.fingerprint}: of the migrations, the whole configuration of jOOQ,
 * the versions of everything that takes part, the generated files, the schema page, the metadata of native-image, and {@code schema.lock},
 * unless that is ignored. A difference in any of them regenerates; the files whose content changed are then written.
 */
public final class IncrementalJavaGenerator extends JavaGenerator {
    private static final JooqLogger LOG = JooqLogger.getLogger(IncrementalJavaGenerator.class);

    private final Map<SchemaDefinition, SchemaPackage> packages = new HashMap<>();
    private @Nullable AddedClasses added;

    /**
     * @throws MigrationException if the migrations fail, or a property names a column that there is not; nothing was generated
     * @throws UnknownTypeException if a column, attribute or parameter would be an {@code Object}; nothing was generated
     * @throws LockMismatchException if {@code schema.lock} is to be checked and does not match; nothing was generated
     */
    @Override
    public void generate(Database database) {
        if (database instanceof MigratedPostgresDatabase migrated) {
            generate(migrated);
        } else {
            super.generate(database);
        }
    }

    private void generate(MigratedPostgresDatabase database) {
        Output output = Output.of(Path.of(getTargetDirectory()), getTargetPackage(), database.settings());
        Fingerprint inputs = Fingerprint.ofInputs(this, database);
        List<String> changes = Fingerprint.read(output.fingerprint())
                .map(last -> last.changesTo(inputs.withOutput(output)))
                .orElse(List.of("no fingerprint"));
        if (changes.isEmpty()) {
            LOG.info("Unchanged", output.classes() + " is up to date with the migrations");
            database.leaveUnread();
            return;
        }
        LOG.info("Generating", "changed since the last time: " + String.join(", ", changes));
        Fingerprint.delete(output.fingerprint());
        database.migrated();
        remember(database);
        TypedIds ids = typedIds(database);
        database.getConfiguredForcedTypes().addAll(ids.forcedTypes());
        refuseUnknownTypes(database);
        SchemaLock described = database.readLock();
        added = new AddedClasses(database, described, ids);
        added.refuseUnknownColumns();
        if (output.lock().mode() != LockMode.IGNORE) {
            output.lock().settle(described).ifPresent(written -> LOG.info("Lock", written));
        }
        super.generate(database);
        output.page().write(SchemaPage.of(described));
        writeMetadata(database, output.metadata());
        inputs.withOutput(output).write(output.fingerprint());
    }

    /** Adds ours to jOOQ's classes of one schema. */
    @Override
    protected void generateTables(SchemaDefinition schema) {
        super.generateTables(schema);
        if (added != null && generateTables()) {
            added.write(packageOf(schema));
        }
    }

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
        super.generateTableClassFooter(table, out);
        if (added != null && !table.isTableValuedFunction()) {
            added.write(out, packageOf(table.getSchema()), table);
        }
    }

    private void writeMetadata(MigratedPostgresDatabase database, OutputFile file) {
        if (!database.settings().features().contains(Feature.NATIVE_IMAGE)) {
            file.delete();
            return;
        }
        JavaWriter writer = unwrittenClass();
        file.write(NativeImageMetadata.of(
                        database,
                        getStrategy(),
                        TypedElements.in(database)
                                .map(element -> getJavaType(element.getType(resolver(writer)), writer)))
                .json());
    }

    private TypedIds typedIds(MigratedPostgresDatabase database) {
        IdOwners owners = database.settings().ids();
        if (owners.isEmpty()) {
            return TypedIds.none();
        }
        DSLContext ctx = DSL.using(database.migrated().connection(), SQLDialect.POSTGRES);
        TypedIds ids = TypedIds.of(database, owners, ctx, this::packageOf);
        ids.notes().forEach(note -> LOG.warn("Typed ids", note));
        return ids;
    }

    private SchemaPackage packageOf(SchemaDefinition schema) {
        return packages.computeIfAbsent(
                schema, definition -> new SchemaPackage(definition, getStrategy(), new Files()));
    }

    private void refuseUnknownTypes(MigratedPostgresDatabase database) {
        JavaWriter writer = unwrittenClass();
        List<String> unknown = TypedElements.in(database)
                .filter(element -> isUnknown(element.getType(resolver(writer)), writer))
                .map(element -> element.getQualifiedName() + " (" + typeName(element.getDefinedType()) + ")")
                .sorted()
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownTypeException(unknown);
        }
    }

    /** Returns what jOOQ wants where it resolves a type; never closed, so that no file comes of it. */
    private JavaWriter unwrittenClass() {
        return newJavaWriter(new File(getTargetDirectory(), "Types.java"));
    }

    /** jOOQ 3.21 asks for the database where it names the record of a composite, and otherwise learns it when generation begins. */
    private void remember(MigratedPostgresDatabase database) {
        try {
            Field field = JavaGenerator.class.getSuperclass().getDeclaredField("database");
            field.setAccessible(true);
            field.set(this, database);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("jOOQ's generator has no field for its database", e);
        }
    }

    private boolean isUnknown(DataTypeDefinition type, JavaWriter writer) {
        return type.getJavaType() == null && getJavaType(type, writer).matches("java[.]lang[.]Object(\\[])*");
    }

    private static String typeName(DataTypeDefinition type) {
        Name name = type.getQualifiedUserType();
        String dimensions = type.getType().replaceAll("^.*?(( ARRAY)*)$", "$1").replace(" ARRAY", "[]");
        return (name == null ? type.getType() : name.unquotedName().toString()) + dimensions;
    }

    /** Files beside those of jOOQ, which are stale with the others when they are not written any more. */
    private final class Files implements SourceFiles {
        @Override
        public void write(SchemaDefinition schema, String className, Consumer<JavaWriter> body) {
            JavaWriter out = newJavaWriter(new File(getFile(schema).getParentFile(), className + ".java"));
            printPackage(out, schema);
            body.accept(out);
            closeJavaWriter(out);
        }

        @Override
        public String typeOf(JavaWriter out, ColumnDefinition column) {
            return getJavaType(column.getType(resolver(out)), out);
        }
    }
}
