package io.pgseam.app.scale;

import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at each table of a lock. */
final class TableLint {
    private static final Pattern COLUMNS = Pattern.compile("\\((?<columns>[^()]*)\\)");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "FOREIGN KEY \\((?<columns>[^)]*)\\) REFERENCES (?<table>[\\w.\"]+)\\((?<referenced>[^)]*)\\)");
    private static final Set<String> ID_TYPES = Set.of("uuid", "text");

    private final SchemaLock lock;
    private final Distribution distribution;
    private final List<ScaleFinding> findings = new ArrayList<>();

    private TableLint(SchemaLock lock) {
        this.lock = lock;
        this.distribution = Distribution.of(lock);
    }

    static List<ScaleFinding> findings(SchemaLock lock) {
        TableLint lint = new TableLint(lock);
        lock.entries().forEach(lint::look);
        return lint.findings;
    }

    private void look(Entry entry) {
        String definition = attribute(entry, "definition");
        if (definition.contains("DEFERRABLE") && !definition.contains("NOT DEFERRABLE")) {
            report(ScaleRule.NOT_DEFERRABLE, entry, "found DEFERRABLE");
        }
        switch (entry.kind()) {
            case TABLE -> lookAtTable(entry);
            case COLUMN -> lookAtColumn(entry);
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> requireKey(entry, definition);
            case INDEX -> {
                if (definition.startsWith("CREATE UNIQUE")) {
                    requireKey(entry, definition);
                }
            }
            case FOREIGN_KEY -> lookAtForeignKey(entry, definition);
            default -> {
                // Nothing of these is distributed.
            }
        }
    }

    private void lookAtTable(Entry table) {
        Optional<String> key = distribution.key(table(table));
        boolean isColumn = lock.entries().stream()
                .anyMatch(entry -> entry.kind() == Kind.COLUMN
                        && table(entry).equals(table(table))
                        && entry.name().get(2).equals(key.orElse("")));
        if (!isColumn) {
            report(
                    ScaleRule.DISTRIBUTED,
                    table,
                    key.map(name -> "there is no column " + name).orElse("the comment does not say it"));
        }
        if (lock.entries().stream()
                .noneMatch(entry ->
                        entry.kind() == Kind.PRIMARY_KEY && table(entry).equals(table(table)))) {
            report(ScaleRule.KEY_IN_KEYS, table, "there is no primary key");
        }
    }

    private void lookAtColumn(Entry column) {
        String identity = attribute(column, "identity");
        String type = attribute(column, "type");
        if (attribute(column, "default").contains("nextval(")) {
            report(ScaleRule.IDS, column, "found a sequence as the default, as of serial");
        } else if (!identity.isEmpty() && !(identity.equals("by-default") && type.equals("bigint"))) {
            report(ScaleRule.IDS, column, "found " + type + " identity " + identity);
        } else if (identity.isEmpty()
                && distribution
                        .key(table(column))
                        .equals(Optional.of(column.name().get(2)))
                && !ID_TYPES.contains(type)) {
            report(ScaleRule.IDS, column, "found the distribution key of type " + type);
        }
    }

    private void requireKey(Entry entry, String definition) {
        Matcher columns = COLUMNS.matcher(definition);
        Optional<String> key = distribution.key(table(entry));
        if (key.isPresent()
                && !(columns.find() && names(columns.group("columns")).contains(key.get()))) {
            report(ScaleRule.KEY_IN_KEYS, entry, "found it without " + key.get());
        }
    }

    private void lookAtForeignKey(Entry entry, String definition) {
        Matcher form = FOREIGN_KEY.matcher(definition);
        if (!form.find()) {
            report(ScaleRule.KEY_IN_FOREIGN_KEYS, entry, "found another form");
            return;
        }
        String referenced = form.group("table").replace("\"", "");
        int place = distribution
                .key(table(entry))
                .map(key -> names(form.group("columns")).indexOf(key))
                .orElse(-1);
        int other = distribution
                .key(referenced)
                .map(key -> names(form.group("referenced")).indexOf(key))
                .orElse(-1);
        if (!distribution.areBeside(table(entry), referenced)) {
            report(ScaleRule.KEY_IN_FOREIGN_KEYS, entry, "the tables do not lie beside each other");
        } else if (place < 0 || place != other) {
            report(ScaleRule.KEY_IN_FOREIGN_KEYS, entry, "found it without the keys");
        }
    }

    private void report(ScaleRule rule, Entry entry, String what) {
        findings.add(new ScaleFinding(rule, what, entry.text(), List.of()));
    }

    private static List<String> names(String columns) {
        return Arrays.stream(columns.split(","))
                .map(name -> name.strip().replace("\"", "").replaceFirst(" .*", ""))
                .toList();
    }

    private static String table(Entry entry) {
        return entry.name().get(0) + "." + entry.name().get(1);
    }

    private static String attribute(Entry entry, String name) {
        return entry.attributes().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("");
    }
}
