package io.pgseam.constraints;

import java.util.List;
import org.jooq.TableField;

/**
 * What the catalog says of a constraint.
 *
 * @param schema the schema's name
 * @param owner the name of the table, or of the domain
 * @param name the constraint's name; for NOT NULL, which has none in an error, the column's or the domain's
 * @param columns as in {@link Constraint#columns()}
 */
public record ConstraintDefinition(
        ConstraintKind kind, String schema, String owner, String name, List<TableField<?, ?>> columns) {

    public ConstraintDefinition {
        columns = List.copyOf(columns);
    }
}
