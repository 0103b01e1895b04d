package io.pgseam.types;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.jooq.EnumType;

/** The labels of a generated enum. */
record EnumText<E extends EnumType>(Class<E> javaType) implements TextForm<E> {

    static <E extends EnumType> PostgresType<E> type(Class<E> javaType) {
        return PostgresType.generated(javaType, constants(javaType)[0].getName(), new EnumText<>(javaType));
    }

    private static <E extends EnumType> E[] constants(Class<E> javaType) {
        return javaType.getEnumConstants();
    }

    @Override
    public E parse(String text) {
        for (E constant : constants(javaType)) {
            if (constant.getLiteral().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such label");
    }

    @Override
    public String format(E value) {
        return value.getLiteral();
    }

    /** Returns the labels in words. */
    String labels() {
        return Arrays.stream(constants(javaType)).map(EnumType::getLiteral).collect(joining(", ", "one of ", ""));
    }
}
