package io.pgseam.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * Refuses text that PostgreSQL cannot hold before it is sent, with the SQLSTATE {@value #CHARACTER_NOT_IN_REPERTOIRE}: U+0000, which the server would
 * refuse without saying where it is, and lone surrogates, which the driver would send as question marks, so that other text is stored or found.
 *
 * <pre>{@code
 * DSLContext ctx = DSL.using(configuration.deriveAppending(new StorableText()));
 * }</pre>
 *
 * <p>Looked at are the bind values of jOOQ's and of compiled queries, also in arrays and in {@code json}; COPY looks at its values itself. Text that
 * settings inline is not. Stateless and thread-safe.
 */
public final class StorableText implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    @Override
    public void prepareEnd(ExecuteContext execution) {
        PreparedStatement prepared = execution.statement();
        if (prepared != null) {
            execution.statement(new Checked(prepared));
        }
    }

    private static String checked(int place, String text) throws SQLException {
        for (int index = 0; index < text.length(); index++) {
            int character = text.codePointAt(index);
            if (character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new SQLException(
                        ("bind value %d, text of %d characters: found %s at index %d, which PostgreSQL cannot hold."
                                        + " Nothing was sent. Remove it, or refuse the input.")
                                .formatted(place, text.length(), name(character), index),
                        CHARACTER_NOT_IN_REPERTOIRE);
            }
            index += Character.charCount(character) - 1;
        }
        return text;
    }

    private static String name(int character) {
        return character == 0 ? "U+0000" : "the lone surrogate U+%04X".formatted(character);
    }

    /** A statement that looks at each text that is set. jOOQ sets arrays and {@code json} as text too. */
    private static final class Checked extends DefaultPreparedStatement {

        Checked(PreparedStatement delegate) {
            super(delegate);
        }

        @Override
        public void setString(int place, String text) throws SQLException {
            super.setString(place, text == null ? null : checked(place, text));
        }

        @Override
        public void setObject(int place, Object value) throws SQLException {
            super.setObject(place, value instanceof String text ? checked(place, text) : value);
        }

        @Override
        public void setObject(int place, Object value, int type) throws SQLException {
            super.setObject(place, value instanceof String text ? checked(place, text) : value, type);
        }

        /** The driver's own, which nobody reads slower for it. */
        @Override
        protected ResultSet wrap(ResultSet rows) {
            return rows;
        }
    }
}
