package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import java.util.Collection;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Java values as operands: each is a bind value with a cast, so that PostgreSQL never guesses which operator is meant.
 *
 * <p>Text that PostgreSQL cannot hold is refused here: the driver would send a lone surrogate as a question mark, which
 * compares with something else, and the server would refuse U+0000 without saying where it is.
 */
final class Operands {

    private Operands() {}

    static <U> DataType<U> type(PostgresType<U> type) {
        return SQLDataType.OTHER.asConvertedDataType(type.binding());
    }

    static Field<String> text(String value) {
        return DSL.val(checked(value), type(PostgresType.TEXT));
    }

    static Field<String[]> texts(Collection<String> values) {
        String[] array = values.stream().map(Operands::checked).toArray(String[]::new);
        return DSL.val(array, type(PostgresType.TEXT.array()));
    }

    static Field<JSONB> jsonb(JSONB value) {
        return DSL.val(JSONB.jsonb(checked(value.data())), type(PostgresType.JSONB));
    }

    static Field<Integer> integer(int value) {
        return DSL.val(value, type(PostgresType.INT4));
    }

    static Field<Boolean> bool(boolean value) {
        return DSL.val(value, type(PostgresType.BOOL));
    }

    /** The value as the other side of an operator on a column, of the column's type. */
    static <T> Field<T> like(Field<T> column, T value) {
        return DSL.val(value, column.getDataType());
    }

    /**
     * Returns the text if PostgreSQL can hold it.
     *
     * @throws IllegalArgumentException if it has a U+0000 or a lone surrogate; the message says where
     */
    static String checked(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                throw new IllegalArgumentException("text of " + text.length() + " characters: found U+0000 at index "
                        + index + ", the one character that PostgreSQL cannot hold. Remove it, or refuse the input.");
            }
            if (Character.isSurrogate(unit)) {
                if (Character.charCount(text.codePointAt(index)) == 1) {
                    throw new IllegalArgumentException("text of " + text.length()
                            + " characters: found the lone surrogate U+%04X at index ".formatted((int) unit) + index
                            + ", half a character, which has no form in UTF-8. Remove it, or refuse the input.");
                }
                index++;
            }
        }
        return text;
    }
}
