package io.pgseam.types;

import java.util.Optional;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a field's values, as PostgreSQL prints and reads it, such as in CSV. Immutable and thread-safe.
 *
 * <p>What is read is what PostgreSQL reads from the same text, or it is refused: PostgreSQL knows more spellings, such as
 * {@code 21 Nov 2026}.
 *
 * @param <U> the Java type of the field
 */
public final class FieldText<U> {

    private final Converted<?, U> form;

    private FieldText(Converted<?, U> form) {
        this.form = form;
    }

    /** Returns the text of the field's values, through its converter; nothing if the type has none here. */
    public static <U> Optional<FieldText<U>> of(Field<U> field) {
        return of(field, field.getConverter());
    }

    private static <T, U> Optional<FieldText<U>> of(Field<U> field, Converter<T, U> converter) {
        return converter.fromType() == Object.class
                ? converted(field, new IdentityConverter<>(converter.toType())).map(FieldText::new)
                : converted(field, converter).map(FieldText::new);
    }

    private static <T, U> Optional<Converted<T, U>> converted(Field<U> field, Converter<T, U> converter) {
        return PostgresType.of(field.getBinding())
                .or(() -> JavaTypes.find(converter.fromType()))
                .filter(type -> type.javaType() == converter.fromType())
                .map(type -> {
                    @SuppressWarnings("unchecked")
                    PostgresType<T> typed = (PostgresType<T>) type;
                    return new Converted<>(typed, converter);
                });
    }

    /** Returns the name of the PostgreSQL type for messages. */
    public String typeName() {
        return form.type().displayName();
    }

    /**
     * Reads a value; null is NULL, which a converter may make a value of.
     *
     * @throws IllegalArgumentException if the text is none of the type; the message says what was expected and quotes nothing
     */
    public @Nullable U parse(@Nullable String text) {
        try {
            return form.parse(text);
        } catch (TextPositionException e) {
            throw refused(text, ", wrong from character " + (e.index() + 1) + " on", e);
        } catch (RuntimeException e) {
            throw refused(text, "", e);
        }
    }

    private IllegalArgumentException refused(@Nullable String text, String where, RuntimeException cause) {
        String found = text == null ? "NULL" : text.length() + (text.length() == 1 ? " character" : " characters");
        return new IllegalArgumentException(
                "found " + found + where + ", expected " + form.type().expected(), cause);
    }

    /** Returns the text of a value; null is NULL. */
    public @Nullable String format(@Nullable U value) {
        return form.format(value);
    }

    /** A type's form under a converter. */
    private record Converted<T, U>(PostgresType<T> type, Converter<T, U> converter) {

        @Nullable
        U parse(@Nullable String text) {
            if (text != null && type.dimensions() > 0 && text.stripLeading().startsWith("[")) {
                // The form drops the lower bounds, which the server would keep.
                throw new TextPositionException(0);
            }
            return converter.from(text == null ? null : type.form().parse(text));
        }

        @Nullable
        String format(@Nullable U value) {
            T databaseValue = converter.to(value);
            return databaseValue == null ? null : type.form().format(databaseValue);
        }
    }
}
