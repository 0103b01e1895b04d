package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotCodecTest {

    @Test
    void snapshotsAreKept() {
        Exchange.of("pg_snapshot", PostgresType.PG_SNAPSHOT).keeps("10:20:", "10:20:10,14,19");
        Exchange.of("txid_snapshot", PostgresType.TXID_SNAPSHOT).keeps("10:20:10,14,19");
    }

    @Test
    void otherTextIsRefused() {
        for (String value : List.of("", "1:2", "1:2:3:4", "1:2:,", "a:2:", "1:99999999999999999999:")) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> new SnapshotCodec(SnapshotCodec.PG_SNAPSHOT).encode(value, new WireBuffer()));
        }
    }
}
