package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code pg_snapshot} and {@code txid_snapshot}, which share one binary form, for binary COPY.
 *
 * <p>Shape: {@code int32} count of transactions in progress, {@code int64} xmin and xmax, then each in progress, {@code int64}.
 * The server checks their order. Immutable and thread-safe.
 *
 * @param oid the type among the two
 */
record SnapshotCodec(int oid) implements Codec<String> {

    static final int PG_SNAPSHOT = 5038;
    static final int TXID_SNAPSHOT = 2970;

    /** @throws EncodingException if the text is not a snapshot's */
    @Override
    public void encode(String value, WireBuffer out) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw new EncodingException("not of the form xmin:xmax:xip,xip");
        }
        String[] running = parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1);
        out.int32(running.length);
        out.int64(number(parts[0]));
        out.int64(number(parts[1]));
        for (String each : running) {
            out.int64(number(each));
        }
    }

    @Override
    public String decode(WireReader in) {
        int count = in.int32();
        StringBuilder text = new StringBuilder();
        text.append(in.int64()).append(':').append(in.int64()).append(':');
        if (count < 0 || count != in.remaining() / Long.BYTES) {
            throw new DecodingException(count + " transactions in " + in.remaining() + " bytes");
        }
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(in.int64());
        }
        return text.toString();
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new EncodingException("a transaction's number is none, or out of range", e);
        }
    }
}
