package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.Multirange;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultirangeCodecTest {

    @Test
    void multirangesAreKept() {
        Exchange.of("int4multirange", PostgresType.INT4MULTIRANGE)
                .keeps(
                        new Multirange<>(List.of()),
                        new Multirange<>(List.of(Range.closedOpen(1, 3), Range.atLeast(5))),
                        new Multirange<>(List.of(Range.all())));
        Exchange.of("int8multirange", PostgresType.INT8MULTIRANGE)
                .keeps(new Multirange<>(List.of(Range.closedOpen(1L, 3L))));
        Exchange.of("nummultirange", PostgresType.NUMMULTIRANGE)
                .keeps(new Multirange<>(List.of(Range.closed(new BigDecimal("0.10"), new BigDecimal("1")))));
        Exchange.of("datemultirange", PostgresType.DATEMULTIRANGE)
                .keeps(new Multirange<>(List.of(Range.lessThan(LocalDate.MAX))));
        Exchange.of("tsmultirange", PostgresType.TSMULTIRANGE)
                .keeps(new Multirange<>(List.of(Range.lessThan(LocalDateTime.MAX))));
        Exchange.of("tstzmultirange", PostgresType.TSTZMULTIRANGE)
                .keeps(new Multirange<>(List.of(Range.lessThan(OffsetDateTime.MAX))));
    }

    @Test
    void serverSortsAndJoinsRanges() {
        assertThat(Exchange.of("int4multirange", PostgresType.INT4MULTIRANGE)
                        .exchanged(List.of(new Multirange<>(
                                List.of(Range.closed(5, 6), Range.empty(), Range.closed(1, 2), Range.closed(3, 3))))))
                .containsExactly(new Multirange<>(List.of(Range.closedOpen(1, 4), Range.closedOpen(5, 7))));
    }
}
