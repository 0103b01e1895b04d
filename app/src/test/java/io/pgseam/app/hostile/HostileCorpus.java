package io.pgseam.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.pgseam.app.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * Texts that mean something to a language on their way, to terminals, to browsers or to eyes, and some that look like nothing. Each fragment of
 * each family stands alone, before or behind a mark, and around one in one quoting after another; others are mixed of several.
 */
public final class HostileCorpus {
    /** What every text but a fragment alone has in it, and nothing else anywhere. */
    public static final String MARK = "m" + UUID.randomUUID().toString().replace("-", "");

    private record Quoting(String open, String close) {
        String around(String text) {
            return open + text + close;
        }
    }

    private static final List<Quoting> QUOTINGS = List.of(
            new Quoting("'", "'"),
            new Quoting("\"", "\""),
            new Quoting("''", "''"),
            new Quoting("\\'", "\\'"),
            new Quoting("E'", "'"),
            new Quoting("$$", "$$"),
            new Quoting("$x$", "$x$"),
            new Quoting("(", ")"),
            new Quoting("{", "}"),
            new Quoting("{\"", "\"}"),
            new Quoting("[", "]"),
            new Quoting("/*", "*/"),
            new Quoting("`", "`"),
            new Quoting("<", ">"),
            new Quoting("%", "%"),
            new Quoting("\r\n", "\r\n"));

    private static final String LONG = "long";
    private static final int MIXED = 100;
    private static final int MOST_PIECES = 6;
    private static final long SEED = Long.getLong("pgseam.seed", System.nanoTime());

    private static final List<Hostile> ALL = make();

    private HostileCorpus() {}

    /** All texts, each once. */
    public static List<Hostile> all() {
        return ALL;
    }

    /** Some texts of all families, others in each run; the whole with {@code -Dpgseam.soak=true}. */
    public static List<Hostile> sample(int size) {
        if (Boolean.getBoolean("pgseam.soak")) {
            return ALL;
        }
        Map<String, List<Hostile>> families = new LinkedHashMap<>();
        ALL.forEach(hostile -> families.computeIfAbsent(hostile.family(), family -> new ArrayList<>())
                .add(hostile));
        Random random = new Random(SEED);
        families.values().forEach(family -> Collections.shuffle(family, random));
        List<Hostile> sample = new ArrayList<>();
        for (int place = 0; sample.size() < size; place++) {
            for (List<Hostile> family : families.values()) {
                if (place < family.size() && sample.size() < size) {
                    sample.add(family.get(place));
                }
            }
        }
        return sample;
    }

    private static List<Hostile> make() {
        Map<String, List<String>> fragments = fragments();
        Map<String, Hostile> texts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, List<String>> family : fragments.entrySet()) {
            for (String fragment : family.getValue()) {
                String marked = number % 2 == 0 ? fragment + MARK : MARK + fragment;
                String quoted = QUOTINGS.get(number % QUOTINGS.size()).around(fragment + MARK + fragment);
                for (String text : List.of(fragment, marked, quoted)) {
                    texts.putIfAbsent(text, new Hostile(family.getKey(), text));
                }
                number++;
            }
        }
        fragments.remove(LONG);
        List<String> pieces = fragments.values().stream().flatMap(List::stream).toList();
        Random random = new Random(SEED);
        int size = texts.size() + MIXED;
        while (texts.size() < size) {
            String text = random.ints(2 + random.nextInt(MOST_PIECES - 1), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(joining(random.nextBoolean() ? MARK : MARK + " "));
            texts.putIfAbsent(text, new Hostile("mixed with -Dpgseam.seed=" + SEED, text));
        }
        return List.copyOf(texts.values());
    }

    private static Map<String, List<String>> fragments() {
        Map<String, List<String>> fragments;
        try (InputStream json = HostileCorpus.class.getResourceAsStream("fragments.json")) {
            fragments = Json.mapper().readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fragments.put(
                LONG,
                List.of(
                        "'".repeat(1_000),
                        "\"".repeat(999),
                        "\\".repeat(999),
                        "{".repeat(500),
                        "(".repeat(3_000),
                        "%_".repeat(500),
                        "\u6F22".repeat(1_500),
                        "e\u0301".repeat(150),
                        "\uD83D\uDE00".repeat(90),
                        "a".repeat(20_000),
                        noise(3_000)));
        return fragments;
    }

    /** What compresses badly. */
    private static String noise(int length) {
        return new Random(SEED)
                .ints(length, 0x20, 0x2FFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text in UTF-8; halves of surrogate pairs, which UTF-8 does not have, in three bytes each as if it had. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(character -> {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | character >> 12);
                bytes.write(0x80 | character >> 6 & 0x3F);
                bytes.write(0x80 | character & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
