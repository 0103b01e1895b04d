package io.pgseam.app.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** In which order things go wrong: each kind once, at random, and then each again. For one thread. */
final class TroublePlan {
    private final Random random;
    private final List<Trouble> coming = new ArrayList<>();

    TroublePlan(Random random) {
        this.random = random;
    }

    Trouble next() {
        if (coming.isEmpty()) {
            coming.addAll(List.of(Trouble.values()));
            Collections.shuffle(coming, random);
        }
        return coming.remove(coming.size() - 1);
    }
}
