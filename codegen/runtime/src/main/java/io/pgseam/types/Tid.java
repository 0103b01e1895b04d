package io.pgseam.types;

/**
 * A PostgreSQL {@code tid}, the place of a row's version in its table, as in the system column {@code ctid}.
 *
 * @param block the page, 0 to 4294967295
 * @param offset the place within the page, from 1
 */
public record Tid(long block, int offset) {

    static Tid parse(String text) {
        if (!text.matches("\\([0-9]{1,10},[0-9]{1,5}\\)")) {
            throw new IllegalArgumentException("no place in a table");
        }
        String[] parts = text.replaceAll("[()]", "").split(",");
        return new Tid(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return "(" + block + "," + offset + ")";
    }
}
