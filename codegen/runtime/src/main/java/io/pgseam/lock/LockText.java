package io.pgseam.lock;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The text of a lock: lines that end with a line feed, in UTF-8 wherever it becomes bytes. */
final class LockText {

    private static final String FORMAT = "pgseam.lock";
    private static final String VERSION = "1";

    private LockText() {}

    static String of(SchemaLock lock) {
        Map<String, List<String>> scope = new LinkedHashMap<>();
        scope.put("schemas", lock.scope().schemas());
        scope.put("without", List.of(lock.scope().historyTable()));
        String header = FORMAT + " " + VERSION + Quoting.attributes(scope);
        return Stream.concat(Stream.of(header), lock.entries().stream().map(Entry::text))
                .map(line -> line + "\n")
                .collect(joining());
    }

    static SchemaLock parse(String text) {
        List<String> lines = text.lines().toList();
        LockScope scope = scope(new LineReader(lines.isEmpty() ? "" : lines.get(0), 1));
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int number = 2; number <= lines.size(); number++) {
            LineReader line = new LineReader(lines.get(number - 1), number);
            Entry entry = entry(line);
            if (!keys.add(entry.key())) {
                throw line.error("found a second " + entry.key());
            }
            entries.add(entry);
        }
        return new SchemaLock(scope, entries);
    }

    private static LockScope scope(LineReader line) {
        String format = line.word();
        if (!format.equals(FORMAT)) {
            throw line.error("expected " + FORMAT + ", found " + format);
        }
        List<String> version = line.name();
        if (!version.equals(List.of(VERSION))) {
            throw line.error("expected version " + VERSION + ", found " + String.join(".", version));
        }
        Map<String, List<String>> scope = line.attributes();
        List<String> schemas = scope.getOrDefault("schemas", List.of());
        List<String> without = scope.getOrDefault("without", List.of());
        if (schemas.isEmpty() || without.size() != 1) {
            throw line.error("expected schemas=... without=..., found" + Quoting.attributes(scope));
        }
        return new LockScope(schemas, without.get(0));
    }

    private static Entry entry(LineReader line) {
        String word = line.word();
        Kind kind = Kind.ofWord(word).orElseThrow(() -> line.error("found the unknown kind \"" + word + "\""));
        List<String> name = line.name();
        if (name.size() != kind.depth()) {
            throw line.error("expected %d names of a %s, found %d".formatted(kind.depth(), word, name.size()));
        }
        Entry entry = new Entry(kind, name, line.attributes());
        kind.essential()
                .filter(attribute ->
                        entry.attributes().getOrDefault(attribute, List.of()).isEmpty())
                .filter(attribute -> kind != Kind.ENUM || !entry.has(attribute))
                .ifPresent(attribute -> {
                    throw line.error("found no " + attribute);
                });
        return entry;
    }
}
