package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class CodecRegistryTest {

    private static final LiveType INT4 = base(23, "int4");
    private static final LiveType QUANTITY = new LiveType.Domain(90_000, "quantity", INT4);
    private static final LiveType SMALL_QUANTITY = new LiveType.Domain(90_001, "small_quantity", QUANTITY);
    private static final LiveType MOOD = new LiveType.Enumeration(90_002, "mood");

    @Test
    void findsABaseTypeByItsOidAndItsJavaType() {
        assertThat(CodecRegistry.find(INT4, Integer.class)).get().isInstanceOf(Int4Codec.class);
    }

    @Test
    void widensNothing() {
        assertThat(CodecRegistry.find(INT4, Long.class)).isEmpty();
        assertThat(CodecRegistry.find(INT4, int.class)).isEmpty();
        assertThat(CodecRegistry.find(INT4, Number.class)).isEmpty();
        assertThat(CodecRegistry.find(INT4, Object.class)).isEmpty();
    }

    @Test
    void knowsNoTypeWithoutCodec() {
        assertThat(CodecRegistry.find(base(1033, "aclitem"), Object.class)).isEmpty();
    }

    @Test
    void sendsADomainOverADomainAsTheInnermostBaseType() {
        assertThat(CodecRegistry.find(SMALL_QUANTITY, Integer.class)).get().isInstanceOf(Int4Codec.class);
    }

    @Test
    void namesAnArraysElementByItsOwnOidEvenIfItIsADomain() {
        assertThat(CodecRegistry.find(new LiveType.Array(90_003, QUANTITY), Integer[].class))
                .get()
                .isInstanceOfSatisfying(ArrayCodec.class, codec -> {
                    assertThat(codec.oid()).isEqualTo(90_003);
                    assertThat(codec.elementOid()).isEqualTo(90_000);
                });
    }

    @Test
    void wantsAnArrayForAnArrayAndOfTheRightElement() {
        LiveType array = new LiveType.Array(1007, INT4);
        assertThat(CodecRegistry.find(array, Integer.class)).isEmpty();
        assertThat(CodecRegistry.find(array, String[].class)).isEmpty();
        assertThat(CodecRegistry.find(array, int[].class)).isEmpty();
        assertThat(CodecRegistry.find(INT4, Integer[].class)).isEmpty();
    }

    @Test
    void takesAnyEnumTypeForAnEnumAndNoText() {
        assertThat(CodecRegistry.find(MOOD, Mood.class)).isPresent();
        assertThat(CodecRegistry.find(MOOD, String.class)).isEmpty();
    }

    @Test
    void findsNoCodecOfAnotherTypeForUuid() {
        assertThat(CodecRegistry.find(base(25, "text"), UUID.class)).isEmpty();
    }

    @Test
    void takesRangesByTheTypeOfTheirBounds() {
        LiveType range = new LiveType.Range(3904, "int4range", INT4);
        Field<Range<Integer>> ofInteger = field(PostgresType.INT4RANGE);
        Field<Range<Long>> ofLong = field(PostgresType.INT8RANGE);
        assertThat(CodecRegistry.find(range, ofInteger)).isPresent();
        assertThat(CodecRegistry.find(range, ofLong)).isEmpty();
        assertThat(CodecRegistry.find(new LiveType.Array(3905, range), field(PostgresType.INT8RANGE.array())))
                .isEmpty();
        assertThat(CodecRegistry.find(
                        new LiveType.Multirange(4451, "int4multirange", (LiveType.Range) range),
                        field(PostgresType.DATEMULTIRANGE)))
                .isEmpty();
    }

    @Test
    void knowsAnExtensionsTypeInAnySchemaButPgCatalog() {
        assertThat(CodecRegistry.find(new LiveType.Base(90_004, "ext", "hstore", -1), Map.class))
                .isPresent();
        assertThat(CodecRegistry.find(base(90_004, "hstore"), Map.class)).isEmpty();
        assertThat(CodecRegistry.find(new LiveType.Base(23, "ext", "int4", -1), Integer.class))
                .isEmpty();
    }

    @Test
    void saysWhyATypeIsSentByNoCodec() {
        assertThat(CodecRegistry.refusal(new LiveType.TextOnly(1033, "aclitem")))
                .contains("PostgreSQL has no binary form of aclitem");
        assertThat(CodecRegistry.refusal(new LiveType.Array(2210, base(2205, "regclass"))))
                .contains("the binary form of regclass is a number, where SELECT gives a name");
        assertThat(CodecRegistry.refusal(INT4)).isEmpty();
    }

    private static LiveType base(int oid, String name) {
        return new LiveType.Base(oid, "pg_catalog", name, LiveType.NO_MODIFIER);
    }

    private static <T> Field<T> field(PostgresType<T> type) {
        return DSL.field(DSL.name("field"), Exchange.dataType(type));
    }
}
