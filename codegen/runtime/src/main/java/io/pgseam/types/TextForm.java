package io.pgseam.types;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a Java type is written as PostgreSQL's text, and read from it. Serializable, as jOOQ wants its bindings. */
interface TextForm<U> extends Serializable {

    U parse(String text);

    String format(U value);

    /** Reads a column of the result. */
    default @Nullable U read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : parse(text);
    }

    /** Takes the elements of an array, as values or in any form that these are read from. */
    default U fromElements(List<?> elements) {
        throw new IllegalArgumentException("found a list of " + elements.size() + " elements, expected one value");
    }

    /** A form of two functions. */
    record Scalar<U>(Step<String, U> parser, Step<U, String> formatter) implements TextForm<U> {
        @Override
        public U parse(String text) {
            return parser.apply(text);
        }

        @Override
        public String format(U value) {
            return formatter.apply(value);
        }
    }

    /**
     * A form of two functions for what the driver may get as binary: its text would pass through the time zone of the JVM.
     *
     * @param javaType what the driver reads
     * @param checked looks at what it has read
     */
    record JavaTime<U>(Class<U> javaType, Step<String, U> parser, Step<U, String> formatter, Step<U, U> checked)
            implements TextForm<U> {
        @Override
        public U parse(String text) {
            return parser.apply(text);
        }

        @Override
        public String format(U value) {
            return formatter.apply(value);
        }

        @Override
        public @Nullable U read(ResultSet row, int index) throws SQLException {
            U value = row.getObject(index, javaType);
            return value == null ? null : checked.apply(value);
        }
    }

    /** A function that can be serialized. */
    interface Step<A, B> extends Function<A, B>, Serializable {}
}
