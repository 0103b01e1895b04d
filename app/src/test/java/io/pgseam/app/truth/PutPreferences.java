package io.pgseam.app.truth;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.UserId;
import java.util.Set;
import org.jooq.JSONB;

/** Sets all preferences of a user, whom one thread alone changes, by a statement of its own. */
record PutPreferences(UserId user, long number) implements Operation {
    static final Set<String> KEYS = Set.of("colour", "language", "size");

    @Override
    public Answer perform(Access shop) {
        new PreferenceRepository(shop.context())
                .putAll(user, KEYS.stream().collect(toMap(identity(), key -> JSONB.valueOf(String.valueOf(number)))));
        return new Answer.Done();
    }
}
