package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorsPageTest {

    private static final Pattern METHOD = Pattern.compile("^\\| `.*` \\| `(\\w+\\.\\w+)` \\|", Pattern.MULTILINE);

    /** Not operators: where an object comes from, and what it is turned into. */
    private static final Set<String> OTHERS =
            Set.of("TextQuery.of", "TextQuery.field", "Trigrams.in", "Trigrams.onSearchPath");

    @Test
    void listsEveryOperatorAndNoOther() throws IOException {
        Set<String> methods = Stream.of(
                        Jsonb.class,
                        Arrays.class,
                        Ranges.class,
                        Multiranges.class,
                        FullText.class,
                        TextQuery.class,
                        Trigrams.class,
                        Aggregates.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(OperatorsPageTest::name)
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toSet());
        Set<String> listed = METHOD.matcher(Files.readString(Path.of("OPERATORS.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(methods);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
