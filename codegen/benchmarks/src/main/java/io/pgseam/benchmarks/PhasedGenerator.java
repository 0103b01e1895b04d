package io.pgseam.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.Database;
import org.jooq.meta.TableDefinition;

/** jOOQ's own generator, which first reads all that it will need, so that reading and writing are timed apart. Created by jOOQ. */
public final class PhasedGenerator extends JavaGenerator {
    private static final Map<String, Duration> PHASES = new LinkedHashMap<>();

    /** The phases of the last generation in this JVM, in their order. */
    static Map<String, Duration> phases() {
        return PHASES;
    }

    @Override
    public void generate(Database database) {
        long began = System.nanoTime();
        database.getTables().forEach(PhasedGenerator::read);
        database.getSchemata().forEach(schema -> {
            database.getEnums(schema);
            database.getDomains(schema);
            database.getUDTs(schema);
            database.getSequences(schema);
            database.getRoutines(schema);
        });
        long read = System.nanoTime();
        super.generate(database);
        PHASES.put("reflect", Duration.ofNanos(read - began));
        PHASES.put("write", Duration.ofNanos(System.nanoTime() - read));
    }

    private static void read(TableDefinition table) {
        table.getColumns();
        table.getIndexes();
        table.getKeys();
        table.getForeignKeys();
        table.getInverseForeignKeys();
        table.getCheckConstraints();
    }
}
