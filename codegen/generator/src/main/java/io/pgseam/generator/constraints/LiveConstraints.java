package io.pgseam.generator.constraints;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * What the lock does not tell of constraints.
 *
 * @param columns those of a key in its order, then those that an expression or an index's condition reads
 * @param originals the unique or exclusion constraint of the partitioned table, by that which a partition has from it
 * @param parents the partitioned table by its partition
 */
record LiveConstraints(
        Map<ConstraintName, List<String>> columns,
        SortedMap<ConstraintName, ConstraintName> originals,
        SortedMap<Owner, Owner> parents) {
    /** Reads the catalog. Six queries. */
    static LiveConstraints read(DSLContext ctx) {
        return new LiveConstraintReader(ctx).read();
    }

    /** The partitioned table of a partition, that one's, and so on. */
    Stream<Owner> ancestors(Owner partition) {
        return Stream.iterate(parents.get(partition), Objects::nonNull, parents::get);
    }
}
