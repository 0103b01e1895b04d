package io.pgseam.types;

import java.util.Optional;
import org.jooq.Field;

/** Fields that a query may have no row for, as those of an outer join. */
public final class OptionalField {

    private OptionalField() {}

    /**
     * Returns the field with its value in an {@link Optional}: empty for NULL.
     *
     * @param field for example of the right side of a left join
     */
    @SuppressWarnings("unchecked") // there is one class of all optionals
    public static <T> Field<Optional<T>> of(Field<T> field) {
        return field.convert(
                (Class<Optional<T>>) (Class<?>) Optional.class,
                Optional::ofNullable,
                optional -> optional.orElse(null));
    }
}
