package io.pgseam.copy.codec;

import io.pgseam.types.Lsn;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class LsnCodecTest {

    private static final Exchange<Lsn> PLACES = Exchange.of("pg_lsn", PostgresType.PG_LSN);

    @Test
    void valuesAreKept() {
        PLACES.keeps(new Lsn(0), new Lsn(0x16_0000_00FFL), new Lsn(-1));
    }
}
