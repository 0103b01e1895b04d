package io.pgseam.types;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text form of an array, such as {@code {a,"b c",NULL}}.
 *
 * <p>The lower bound that may stand before it, {@code [0:2]=}, is dropped: Java's arrays begin at 0.
 *
 * @param element one dimension less
 * @param delimiter what stands between elements
 */
record ArrayText<E>(PostgresType<E> element, Class<E[]> javaType, char delimiter) implements TextForm<E[]> {

    @Override
    public E[] parse(String text) {
        TextScanner scanner = new TextScanner(text.startsWith("[") ? text.substring(text.indexOf('=') + 1) : text);
        List<@Nullable String> elements = new ArrayList<>();
        scanner.skipSpaces();
        scanner.expect('{');
        scanner.skipSpaces();
        if (!scanner.skip('}')) {
            do {
                scanner.skipSpaces();
                elements.add(element(scanner));
                scanner.skipSpaces();
            } while (scanner.skip(delimiter));
            scanner.expect('}');
        }
        scanner.skipSpaces();
        scanner.expectEnd();
        return fromElements(elements);
    }

    private @Nullable String element(TextScanner scanner) {
        if (nested()) {
            return scanner.bracketed("{", "}");
        }
        return scanner.peek() == '"' ? scanner.quoted() : scanner.bare(delimiter);
    }

    @Override
    public String format(E[] array) {
        List<String> elements = new ArrayList<>();
        for (E value : array) {
            String text = value == null ? "NULL" : element.form().format(value);
            if (value == null || nested()) {
                elements.add(text);
            } else {
                elements.add(TextScanner.quoteElement(text, delimiter));
            }
        }
        // PostgreSQL has but one empty array, of no dimension.
        elements.removeIf("{}"::equals);
        return "{" + String.join(String.valueOf(delimiter), elements) + "}";
    }

    @Override
    public E[] fromElements(List<?> elements) {
        TextConverter<E> converter = new TextConverter<>(element);
        E[] array = javaType.cast(Array.newInstance(javaType.componentType(), elements.size()));
        for (int i = 0; i < array.length; i++) {
            array[i] = converter.from(elements.get(i));
        }
        return array;
    }

    private boolean nested() {
        return element.form() instanceof ArrayText;
    }
}
