package io.pgseam.generator.sources;

import java.util.function.Consumer;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.SchemaDefinition;

/** Writes generated files as jOOQ writes its own: unchanged ones stay as they are, and stale ones go. */
public interface SourceFiles {
    /**
     * Writes one class into the schema's package.
     *
     * @param body writes all that comes after package and imports
     */
    void write(SchemaDefinition schema, String className, Consumer<JavaWriter> body);

    /** The full name of a column's Java type. */
    String typeOf(JavaWriter out, ColumnDefinition column);
}
