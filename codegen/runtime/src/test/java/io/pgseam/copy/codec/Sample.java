package io.pgseam.copy.codec;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** A type and how to make random values of it, of which the server may make others. */
public record Sample<T>(Exchange<T> exchange, Function<Random, T> random) {

    /** The same in every build; another by {@code -Dpgseam.random.seed}. */
    public static final long SEED = Long.getLong("pgseam.random.seed", 20_261_121);

    public static Stream<Sample<?>> all() {
        return Stream.of(NumberSamples.all(), TimeSamples.all(), TextSamples.all(), OtherSamples.all())
                .flatMap(Function.identity());
    }

    @Override
    public String toString() {
        return exchange.type();
    }
}
