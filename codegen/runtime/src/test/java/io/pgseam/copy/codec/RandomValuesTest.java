package io.pgseam.copy.codec;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec against the server, with random values; more of them in the profile soak. */
class RandomValuesTest {

    private static final int VALUES = Integer.getInteger("pgseam.random.values", 200);
    private static final int VALUES_A_TABLE = 10_000;

    static Stream<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyWayToWriteAndToReadAValueIsTheSame(Sample<T> sample) {
        long seed = Sample.SEED;
        Random random = new Random(seed);
        for (int left = VALUES; left > 0; left -= VALUES_A_TABLE) {
            List<T> values = Stream.generate(() -> sample.random().apply(random))
                    .limit(Math.min(left, VALUES_A_TABLE))
                    .toList();
            sample.exchange().exchanged(values);
        }
    }
}
