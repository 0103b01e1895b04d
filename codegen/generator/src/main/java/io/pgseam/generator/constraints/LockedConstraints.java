package io.pgseam.generator.constraints;

import io.pgseam.constraints.ConstraintKind;
import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints that a lock tells of. */
final class LockedConstraints {
    /**
     * A constraint without its columns; for NOT NULL the name is the column's or the domain's.
     *
     * @param description in PostgreSQL's own words
     */
    record Locked(Owner owner, ConstraintKind kind, String name, String description) {}

    private static final Map<Kind, ConstraintKind> NAMED = Map.of(
            Kind.PRIMARY_KEY, ConstraintKind.PRIMARY_KEY,
            Kind.UNIQUE, ConstraintKind.UNIQUE,
            Kind.FOREIGN_KEY, ConstraintKind.FOREIGN_KEY,
            Kind.CHECK, ConstraintKind.CHECK,
            Kind.EXCLUSION, ConstraintKind.EXCLUSION,
            Kind.DOMAIN_CHECK, ConstraintKind.CHECK);

    private static final String UNIQUE_INDEX = "CREATE UNIQUE INDEX ";

    private final Map<Owner, List<Entry>> entries;

    LockedConstraints(SchemaLock lock) {
        entries = lock.entries().stream()
                .filter(entry -> entry.name().size() > 1)
                .collect(Collectors.groupingBy(LockedConstraints::owner, LinkedHashMap::new, Collectors.toList()));
    }

    /** Those of a table or a domain that have names, in the lock's order. */
    List<Locked> named(Owner table) {
        return of(table).flatMap(entry -> named(entry).stream()).toList();
    }

    /** The names of a table's columns that are NOT NULL. */
    List<String> notNullColumns(Owner table) {
        return of(table)
                .filter(entry -> entry.kind() == Kind.COLUMN && isNotNull(entry))
                .map(entry -> entry.name().get(2))
                .toList();
    }

    /** The domains of a schema. */
    List<Owner> domains(String schema) {
        return owners(schema, entry -> entry.kind() == Kind.DOMAIN);
    }

    /** The partitioned tables of a schema that are no partitions themselves. */
    List<Owner> partitioned(String schema) {
        return owners(
                schema,
                entry -> entry.attributes().containsKey("partition-by")
                        && !entry.attributes().containsKey("partition-of"));
    }

    private List<Owner> owners(String schema, Predicate<Entry> wanted) {
        return entries.keySet().stream()
                .filter(owner -> owner.schema().equals(schema))
                .filter(owner -> of(owner).anyMatch(wanted))
                .toList();
    }

    /** All of a domain. */
    List<Locked> ofDomain(Owner domain) {
        Stream<Locked> notNull = of(domain)
                .filter(entry -> entry.kind() == Kind.DOMAIN && isNotNull(entry))
                .map(entry -> new Locked(domain, ConstraintKind.NOT_NULL, domain.name(), "NOT NULL"));
        return Stream.concat(named(domain).stream(), notNull).toList();
    }

    private Stream<Entry> of(Owner owner) {
        return entries.getOrDefault(owner, List.of()).stream();
    }

    private static Optional<Locked> named(Entry entry) {
        boolean isUniqueIndex = entry.kind() == Kind.INDEX && definition(entry).startsWith(UNIQUE_INDEX);
        ConstraintKind kind = isUniqueIndex ? ConstraintKind.UNIQUE : NAMED.get(entry.kind());
        return Optional.ofNullable(kind)
                .map(known -> new Locked(owner(entry), known, entry.name().get(2), definition(entry)));
    }

    private static Owner owner(Entry entry) {
        return new Owner(entry.name().get(0), entry.name().get(1));
    }

    private static String definition(Entry entry) {
        return entry.attributes().get("definition").get(0);
    }

    private static boolean isNotNull(Entry entry) {
        return entry.attributes().containsKey("not-null");
    }
}
