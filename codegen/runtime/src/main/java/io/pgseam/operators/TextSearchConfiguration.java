package io.pgseam.operators;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A text search configuration: how text is cut into lexemes.
 *
 * <p>It stands in the SQL as a constant, {@code 'pg_catalog.english'::regconfig}: as a bind value, an index on
 * {@code to_tsvector('english', body)} would not be recognised. Hence the names are as plain as the pattern says.
 *
 * @param schema the schema that holds it
 * @param name its name within the schema
 * @see <a href="https://www.postgresql.org/docs/current/textsearch-configuration.html">Configuration</a>
 */
public record TextSearchConfiguration(String schema, String name) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** Takes words as they are, in lower case. */
    public static final TextSearchConfiguration SIMPLE = new TextSearchConfiguration("pg_catalog", "simple");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is not of lower-case ASCII letters, digits and underscores, 63 at most
     */
    public TextSearchConfiguration {
        for (String part : new String[] {schema, name}) {
            if (!PLAIN.matcher(part).matches()) {
                throw new IllegalArgumentException("text search configuration: found a name of " + part.length()
                        + " characters that does not match " + PLAIN + ". Rename the configuration to a plain name.");
            }
        }
    }

    /** Returns the configuration that PostgreSQL brings for a language. */
    public static TextSearchConfiguration of(Language language) {
        return new TextSearchConfiguration("pg_catalog", language.name().toLowerCase(Locale.ROOT));
    }

    /** The name, and nothing else, is in the SQL; the pattern leaves no quote to escape. */
    Field<Object> operand() {
        return DSL.field("{0}::pg_catalog.regconfig", SQLDataType.OTHER, DSL.inline(schema + "." + name));
    }

    /** A language that PostgreSQL, from version 15 on, has a configuration for. */
    public enum Language {
        ARABIC,
        ARMENIAN,
        BASQUE,
        CATALAN,
        DANISH,
        DUTCH,
        ENGLISH,
        FINNISH,
        FRENCH,
        GERMAN,
        GREEK,
        HINDI,
        HUNGARIAN,
        INDONESIAN,
        IRISH,
        ITALIAN,
        LITHUANIAN,
        NEPALI,
        NORWEGIAN,
        PORTUGUESE,
        ROMANIAN,
        RUSSIAN,
        SERBIAN,
        SPANISH,
        SWEDISH,
        TAMIL,
        TURKISH,
        YIDDISH
    }
}
