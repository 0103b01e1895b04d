package io.pgseam.generator.ids;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Name;
import org.jooq.meta.ColumnDefinition;

/** The types that a key can have for a typed id. */
enum IdValue {
    UUID(UUID.class, "UUID", "uuid"),
    INT8(Long.class, "BIGINT", "bigint", "int8"),
    INT4(Integer.class, "INTEGER", "integer", "int4"),
    INT2(Short.class, "SMALLINT", "smallint", "int2"),
    TEXT(String.class, "CLOB", "text"),
    VARCHAR(String.class, "VARCHAR", "character varying", "varchar");

    private final Class<?> javaType;
    private final String dataType;
    private final List<String> typeNames;

    /** @param typeNames of a column, and of an array's element */
    IdValue(Class<?> javaType, String dataType, String... typeNames) {
        this.javaType = javaType;
        this.dataType = dataType;
        this.typeNames = List.of(typeNames);
    }

    /** Returns the value of a column, of a domain's base type, or of an array's elements; empty for another type. */
    static Optional<IdValue> of(ColumnDefinition column) {
        Name type = column.getDefinedType().getQualifiedUserType();
        boolean known = type == null
                || type.first().equals("pg_catalog")
                || !isArray(column)
                        && column.getDatabase().getDomains().stream()
                                .anyMatch(domain -> domain.getName().equals(type.last())
                                        && domain.getSchema().getName().equals(type.first()));
        return known
                ? Arrays.stream(values())
                        .filter(value -> value.typeNames.contains(elementType(column)))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isArray(ColumnDefinition column) {
        return column.getDefinedType().getType().endsWith(" ARRAY");
    }

    private static String elementType(ColumnDefinition column) {
        return column.getDefinedType().getType().replaceFirst(" ARRAY$", "");
    }

    Class<?> javaType() {
        return javaType;
    }

    /** The constant of {@code SQLDataType}. */
    String dataType() {
        return dataType;
    }
}
