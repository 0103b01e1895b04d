package io.pgseam.app.users;

import static io.pgseam.schema.Tables.USER_PREFERENCES;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferenceRepositoryTest {
    private static final JSONB DARK = JSONB.valueOf("\"dark\"");
    private static final JSONB LIGHT = JSONB.valueOf("\"light\"");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final PreferenceRepository preferences = new PreferenceRepository(DATABASE.context());
    private final UserId ann = new UserId(UUID.randomUUID());

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(USER_PREFERENCES).execute();
    }

    @Test
    void putReturnsTheRowWhetherItWasThereOrNot() {
        Preference dark = preferences.put(ann, "theme", DARK);
        Preference light = preferences.put(ann, "theme", LIGHT);

        assertThat(dark.user()).isEqualTo(ann);
        assertThat(dark.key()).isEqualTo("theme");
        assertThat(dark.value()).isEqualTo(DARK);
        assertThat(light.value()).isEqualTo(LIGHT);
        assertThat(light.updatedAt()).isAfter(dark.updatedAt());
        assertThat(preferences.find(ann, "theme")).contains(light);
        assertThat(preferences.map(ann)).containsExactly(Map.entry("theme", LIGHT));
    }

    @Test
    void putAllSetsSomeAndKeepsTheOthers() {
        preferences.put(ann, "theme", DARK);
        preferences.put(ann, "zone", JSONB.valueOf("[1]"));

        List<Preference> put = preferences.putAll(ann, Map.of("theme", LIGHT, "beta", JSONB.valueOf("true")));

        assertThat(put).extracting(Preference::key).containsExactlyInAnyOrder("theme", "beta");
        assertThat(preferences.map(ann))
                .containsExactly(
                        Map.entry("beta", JSONB.valueOf("true")),
                        Map.entry("theme", LIGHT),
                        Map.entry("zone", JSONB.valueOf("[1]")));
        assertThat(preferences.putAll(ann, Map.of())).isEmpty();
    }

    @Test
    void preferencesAreTheirUsersOwn() {
        UserId bob = new UserId(UUID.randomUUID());
        preferences.put(ann, "theme", DARK);
        preferences.put(bob, "theme", LIGHT);

        assertThat(preferences.map(ann)).containsExactly(Map.entry("theme", DARK));
        assertThat(preferences.delete(bob, "theme").map(Preference::value)).contains(LIGHT);
        assertThat(preferences.delete(bob, "theme")).isEmpty();
        assertThat(preferences.find(bob, "theme")).isEmpty();
        assertThat(preferences.find(ann, "theme").map(Preference::value)).contains(DARK);
    }
}
