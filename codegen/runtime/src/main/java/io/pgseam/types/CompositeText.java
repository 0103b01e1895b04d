package io.pgseam.types;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The text form of a generated composite, such as {@code (a,"b c",)}, its attributes in the order of the record's fields. */
record CompositeText<R extends Record>(Class<R> javaType) implements TextForm<R> {

    /** Returns the type of the record, or nothing if it cannot be made, or an attribute has no text here. */
    static <R extends Record> Optional<PostgresType<?>> type(Class<R> javaType) {
        try {
            Record empty = javaType.getDeclaredConstructor().newInstance();
            return Arrays.stream(empty.fields())
                            .allMatch(field -> FieldText.of(field).isPresent())
                    ? Optional.of(PostgresType.generated(javaType, typeName(empty), new CompositeText<>(javaType)))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String typeName(Record empty) {
        return empty instanceof org.jooq.Qualified qualified ? qualified.getName() : "record";
    }

    @Override
    public R parse(String text) {
        R record = empty();
        TextScanner scanner = new TextScanner(text);
        scanner.skipSpaces();
        scanner.expect('(');
        Field<?>[] fields = record.fields();
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                scanner.expect(',');
            }
            set(record, fields[i], scanner.value(",)"));
        }
        scanner.expect(')');
        scanner.skipSpaces();
        scanner.expectEnd();
        return record;
    }

    private static <U> void set(Record record, Field<U> field, @Nullable String text) {
        record.set(field, FieldText.of(field).orElseThrow().parse(text));
    }

    @Override
    public String format(R value) {
        List<String> attributes = new ArrayList<>();
        for (Field<?> field : value.fields()) {
            attributes.add(format(value, field));
        }
        return attributes.stream().collect(joining(",", "(", ")"));
    }

    private static <U> String format(Record record, Field<U> field) {
        String text = FieldText.of(field).orElseThrow().format(record.get(field));
        if (text == null) {
            return "";
        }
        return TextScanner.quoteUnlessPlain(text);
    }

    private R empty() {
        try {
            Constructor<R> constructor = javaType.getDeclaredConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(javaType.getName() + " cannot be made without arguments", e);
        }
    }
}
