package io.pgseam.types;

/**
 * A PostgreSQL {@code pg_lsn}, a place in the write-ahead log.
 *
 * @param position in bytes, unsigned
 */
public record Lsn(long position) {

    static Lsn parse(String text) {
        if (!text.matches("[0-9a-fA-F]{1,8}/[0-9a-fA-F]{1,8}")) {
            throw new IllegalArgumentException("no place in the log");
        }
        String[] halves = text.split("/");
        return new Lsn(Long.parseLong(halves[0], 16) << 32 | Long.parseLong(halves[1], 16));
    }

    @Override
    public String toString() {
        return "%X/%X".formatted(position >>> 32, position & 0xFFFF_FFFFL);
    }
}
