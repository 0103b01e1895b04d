package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.codec.Bulb.BulbRecord;
import io.pgseam.copy.codec.Lamp.LampRecord;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.Range;
import java.util.Arrays;
import java.util.List;
import org.jooq.DataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompositeCodecTest {

    private static final DataType<LampRecord> LAMP = Lamp.LAMP.getDataType();

    private static final BulbRecord BULB =
            BulbRecord.of(Range.closedOpen(1, 5), new String[] {"a", null, "(\"b\\,"}, "60.0");

    @BeforeAll
    static void createTypes() {
        ExchangeDatabase.CTX.execute(
                "create type bulb as (hours int4range, gone int, tags text[], watts numeric(5,1))");
        ExchangeDatabase.CTX.execute("alter type bulb drop attribute gone");
        ExchangeDatabase.CTX.execute("create type lamp as (name text, bulb bulb, bulbs bulb[])");
    }

    @Test
    void nestedRecordsAreKept() {
        List<LampRecord> lamps = Arrays.asList(
                LampRecord.of("x", BULB, BULB, null, BulbRecord.of(null, null, null)),
                LampRecord.of(null, null),
                LampRecord.of("", BulbRecord.of(Range.empty(), new String[0], "0.5")),
                null);
        try (ExchangeTable<LampRecord> table = ExchangeTable.of("lamp", LAMP)) {
            assertThat(table.exchanged(lamps)).isEqualTo(lamps);
        }
    }

    @Test
    void arraysOfRecordsAreKept() {
        List<LampRecord[]> lamps = List.of(new LampRecord[] {LampRecord.of("x", BULB, BULB), null}, new LampRecord[0]);
        try (ExchangeTable<LampRecord[]> table = ExchangeTable.of("lamp[]", LAMP.array())) {
            assertThat(table.exchanged(lamps)).hasSize(2).first().isEqualTo(lamps.get(0));
        }
    }

    /** SELECT would take them by their places. */
    @Test
    void attributesAreFoundByTheirNames() {
        ExchangeDatabase.CTX.execute("create type turned as (watts numeric(5,1), tags text[], hours int4range)");
        try (ExchangeTable<BulbRecord> table = ExchangeTable.of("turned", Bulb.BULB.getDataType())) {
            assertThat(table.decoded("(0.5,\"{a}\",empty)"))
                    .isEqualTo(BulbRecord.of(Range.empty(), new String[] {"a"}, "0.5"));
        }
    }

    @Test
    void modifierOfAnAttributeIsKnown() {
        try (ExchangeTable<BulbRecord> table = ExchangeTable.of("bulb", Bulb.BULB.getDataType())) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> table.codec().encode(BulbRecord.of(null, null, "0.25"), new WireBuffer()))
                    .withMessageStartingWith("2 digits after the point are more than the 1");
        }
    }

    @Test
    void recordOfOtherAttributesHasNoCodec() {
        LiveType text = new LiveType.Base(25, "pg_catalog", "text", LiveType.NO_MODIFIER);
        LiveType.Attribute name = new LiveType.Attribute("name", text);
        assertThat(CodecRegistry.find(new LiveType.Composite(1, "lamp", List.of(name)), LampRecord.class))
                .isEmpty();
        assertThat(CodecRegistry.find(new LiveType.Composite(1, "lamp", List.of(name)), String.class))
                .isEmpty();
    }
}
