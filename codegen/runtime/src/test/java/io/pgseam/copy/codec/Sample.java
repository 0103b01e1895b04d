package io.pgseam.copy.codec;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** A type and how to make random values of it, of which the server may make others. */
record Sample<T>(Exchange<T> exchange, Function<Random, T> random) {

    static Stream<Sample<?>> all() {
        return Stream.of(NumberSamples.all(), TimeSamples.all(), TextSamples.all(), OtherSamples.all())
                .flatMap(Function.identity());
    }

    @Override
    public String toString() {
        return exchange.type();
    }
}
