package io.pgseam.app.truth;

import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.UserId;
import java.util.HashMap;
import java.util.Map;

record ReadPreferences(UserId user) implements Operation {
    @Override
    public Answer perform(Access shop) {
        Map<String, Long> values = new HashMap<>();
        new PreferenceRepository(shop.context())
                .map(user)
                .forEach((key, value) -> values.put(key, Long.parseLong(value.data())));
        return new Answer.PreferencesRead(values);
    }
}
