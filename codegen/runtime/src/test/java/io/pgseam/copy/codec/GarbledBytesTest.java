package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec, and the codec of its arrays, with bytes that no server sends. */
class GarbledBytesTest {

    private static final int RUNS = Integer.getInteger("pgseam.random.values", 200);

    static Stream<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void garbledBytesGiveAValueOrADecodingException(Sample<T> sample) {
        long seed = Sample.SEED;
        Random random = new Random(seed);
        Codec<T> codec = sample.exchange().codec();
        Codec<T[]> arrays;
        try (ExchangeTable<T[]> table = ExchangeTable.of(
                sample.exchange().type() + "[]", sample.exchange().array())) {
            arrays = table.codec();
        }
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < RUNS; i++) {
                T value = sample.random().apply(random);
                T[] array = Arrays.copyOf(sample.exchange().array().getType().cast(newArray(sample, 3)), 3);
                array[0] = value;
                decodeGarbled(codec, value, random, seed);
                decodeGarbled(arrays, array, random, seed);
            }
        });
    }

    private static <T> Object newArray(Sample<T> sample, int length) {
        return java.lang.reflect.Array.newInstance(
                sample.exchange().array().getType().getComponentType(), length);
    }

    private static <T> void decodeGarbled(Codec<T> codec, T value, Random random, long seed) {
        WireBuffer buffer = new WireBuffer();
        codec.encodeField(value, buffer);
        byte[] bytes = garbled(ExchangeTable.bytes(buffer), random);
        WireReader reader = new WireReader();
        reader.reset(bytes, 0, bytes.length);
        try {
            codec.decodeField(reader);
        } catch (DecodingException expected) {
            assertThatCode(expected::getMessage).doesNotThrowAnyException();
        } catch (RuntimeException | Error e) {
            fail("seed %d, bytes %s".formatted(seed, Arrays.toString(bytes)), e);
        }
    }

    private static byte[] garbled(byte[] bytes, Random random) {
        byte[] garbled = Arrays.copyOf(
                bytes, random.nextBoolean() ? random.nextInt(bytes.length + 1) : bytes.length + random.nextInt(4));
        for (int i = random.nextInt(4); i > 0 && garbled.length > 0; i--) {
            garbled[random.nextInt(garbled.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
        }
        if (random.nextBoolean() && garbled.length > 4) {
            // The length of the field is right again, so that what is within it is read.
            int length = garbled.length - 4;
            garbled[0] = 0;
            garbled[1] = (byte) (length >>> 16);
            garbled[2] = (byte) (length >>> 8);
            garbled[3] = (byte) length;
        }
        return garbled;
    }
}
