package io.pgseam.app.faults;

import java.util.BitSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A catalogue that operations read, several megabytes, and what each batch has read of it. In its database a policy has each row pass the
 * {@link Gate}.
 */
final class ReadCatalogue {
    static final int ROWS = 4_000;
    static final int MIDDLE = ROWS / 2;

    private static final class Seen {
        private final BitSet rows = new BitSet(ROWS);
        private boolean twice;
    }

    private final Map<Integer, Seen> batches = new ConcurrentHashMap<>();

    static void load(Site site, String database) {
        site.administrator(database)
                .execute("INSERT INTO products (id, name, price, category, tags, metadata, stock)"
                        + " SELECT ('00000000-0000-0000-0000-' || lpad(to_hex(row), 12, '0'))::uuid,"
                        + " CASE row WHEN " + MIDDLE + " THEN '" + Gate.MIDDLE + "' ELSE 'lamp' END,"
                        + " 10, 'lamps', '{light}', jsonb_build_object('text', repeat('x', 1800)), row"
                        + " FROM generate_series(0, " + (ROWS - 1) + ") AS row");
        site.administrator(database).execute("ALTER TABLE products ENABLE ROW LEVEL SECURITY");
    }

    /** A batch begins to read, for the first time or again. */
    void begin(int batch) {
        batches.put(batch, new Seen());
    }

    /** A batch has read a row. */
    void see(int batch, UUID id, Runnable middle) {
        int row = (int) id.getLeastSignificantBits();
        Seen seen = batches.get(batch);
        seen.twice |= seen.rows.get(row);
        seen.rows.set(row);
        if (row == MIDDLE) {
            middle.run();
        }
    }

    /** Of a run that ends with an exception the caller has what was read before; of one that does not he must have every row. */
    Kept kept(int batch, Report report) {
        Seen seen = batches.getOrDefault(batch, new Seen());
        if (seen.twice) {
            return Kept.TWICE;
        }
        if (report != Report.DONE) {
            return Kept.NOTHING;
        }
        return seen.rows.cardinality() == ROWS ? Kept.EVERYTHING : Kept.HALF;
    }
}
