package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodecRegistryTest {

    private static final LiveType INT4 = new LiveType.Base(23, "int4");
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
        assertThat(CodecRegistry.find(new LiveType.Base(829, "macaddr"), Object.class))
                .isEmpty();
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
        assertThat(CodecRegistry.find(new LiveType.Base(25, "text"), UUID.class))
                .isEmpty();
    }
}
