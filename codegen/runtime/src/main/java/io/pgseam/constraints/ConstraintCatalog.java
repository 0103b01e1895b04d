package io.pgseam.constraints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constants of one schema, by what the server reports: for the generated class {@code Constraints}, which fills it
 * while it is loaded. Thread-safe from then on.
 *
 * <p>What the server reports of a partition leads to the partitioned table's constant. Where the server's fields are
 * missing, as from a distributed engine, the names in the message decide, unless several constants fit.
 */
public final class ConstraintCatalog<C extends Constraint> {

    private record Name(
            @Nullable String schema,
            @Nullable String owner,
            @Nullable String name) {}

    private final Map<Name, List<C>> constants = new HashMap<>();
    private final Map<Name, Name> parents = new HashMap<>();
    private final Set<Name> partitioned = new HashSet<>();
    private final Map<String, List<C>> byName = new HashMap<>();
    private final Map<Name, List<C>> byOwner = new HashMap<>();

    /** Adds a table's constants, or those of the schema's domains. */
    @SafeVarargs
    public final void add(C... added) {
        for (C constant : added) {
            ConstraintDefinition definition = constant.definition();
            add(definition.schema(), definition.owner(), definition.name(), constant);
            byOwner.computeIfAbsent(new Name(definition.schema(), definition.owner(), null), owner -> new ArrayList<>())
                    .add(constant);
            byName.computeIfAbsent(definition.name(), name -> new ArrayList<>()).add(constant);
        }
    }

    /** Adds the name that a constant has in a partition, or where it references one. */
    public void add(String schema, String owner, String name, C constant) {
        constants
                .computeIfAbsent(new Name(schema, owner, name), key -> new ArrayList<>())
                .add(constant);
    }

    /** Adds a partitioned table, whose later partitions are known by their names. */
    public void addPartitioned(String schema, String table) {
        partitioned.add(new Name(schema, table, null));
    }

    /** Adds a partition; what is not found by its name is then found by the partitioned table's. */
    public void addPartition(String schema, String table, String parentSchema, String parent) {
        parents.put(new Name(schema, table, null), new Name(parentSchema, parent, null));
    }

    /**
     * Returns the constant that an exception is about.
     *
     * @param thrown has the driver's exception itself, as a cause, or as the next exception of a batch
     * @return empty if it is no violation of a constraint, or of none in this catalog
     */
    public Optional<C> find(Throwable thrown) {
        return Violation.in(thrown).flatMap(this::find);
    }

    private Optional<C> find(Violation violation) {
        if (violation.owner() == null) {
            return findByMessage(violation);
        }
        Name owner = new Name(violation.schema(), violation.owner(), null);
        while (owner != null) {
            List<C> found =
                    constants.getOrDefault(new Name(owner.schema(), owner.owner(), violation.name()), List.of());
            if (!found.isEmpty()) {
                return only(found.size() == 1 ? found : reportedWith(violation.sqlState(), found));
            }
            owner = parents.get(owner);
        }
        return findCopied(violation);
    }

    /** What a partition has that was made after the classes, or what stands for a partition that is referenced. */
    private Optional<C> findCopied(Violation violation) {
        Name owner = new Name(violation.schema(), violation.owner(), null);
        List<C> candidates = byOwner.containsKey(owner)
                ? byOwner.get(owner)
                : partitioned.stream()
                        .filter(table -> Objects.equals(table.schema(), owner.schema())
                                && violation.owner().startsWith(table.owner() + "_"))
                        .max(Comparator.comparing(table -> table.owner().length()))
                        .map(byOwner::get)
                        .orElse(List.of());
        return only(reportedWith(violation.sqlState(), candidates).stream()
                .filter(constant -> new CopiedName(constant.definition()).fits(violation))
                .toList());
    }

    /** A name may be that of several constraints; most messages have the table's too. */
    private Optional<C> findByMessage(Violation violation) {
        Set<String> names = MessageNames.of(violation.message()).names();
        List<C> found = reportedWith(
                violation.sqlState(),
                names.stream()
                        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                        .toList());
        return only(found.stream()
                        .filter(constant -> names.contains(constant.definition().owner()))
                        .toList())
                .or(() -> only(found.stream()
                        .filter(constant -> constant.kind() != ConstraintKind.NOT_NULL)
                        .toList()));
    }

    private List<C> reportedWith(String sqlState, List<C> found) {
        return found.stream()
                .filter(constant -> constant.kind().isReportedWith(sqlState))
                .toList();
    }

    private Optional<C> only(List<C> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
