package io.pgseam.types;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The text form of {@code bytea}, in hexadecimal digits. */
record ByteaText() implements TextForm<byte[]> {

    private static final String PREFIX = "\\x";

    @Override
    public byte[] parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("no bytes in hexadecimal");
        }
        return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
    }

    @Override
    public String format(byte[] value) {
        return PREFIX + HexFormat.of().formatHex(value);
    }

    /** Once the driver has run a query some times it gets binary, of which its text says nothing. */
    @Override
    public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
        return row.getBytes(index);
    }
}
