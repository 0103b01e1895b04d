package io.pgseam.generator.constraints;

import io.pgseam.constraints.ConstraintKind;
import java.util.List;
import org.jooq.meta.ColumnDefinition;

/**
 * A constant of a generated enum.
 *
 * @param name as in {@link io.pgseam.constraints.ConstraintDefinition}
 * @param description for Javadoc, in PostgreSQL's own words
 */
record ConstraintConstant(
        String identifier, ConstraintKind kind, String name, List<ColumnDefinition> columns, String description) {}
