package io.pgseam.app.users;

import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.schema.Tables.USER_PREFERENCES;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import io.pgseam.query.Compiled;
import io.pgseam.query.Query1;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/**
 * Reads and writes {@code user_preferences}.
 *
 * <p>Each method is one statement, in the transaction of the context if that has one. As thread-safe as the context. Failures of the database are
 * {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class PreferenceRepository {
    private static final Query1<List<Preference>, Preference> PUT_ALL = Compiled.rows(Preference.class)
            .query(in -> insertInto(
                            USER_PREFERENCES,
                            USER_PREFERENCES.USER_ID,
                            USER_PREFERENCES.KEY,
                            USER_PREFERENCES.VALUE,
                            USER_PREFERENCES.UPDATED_AT)
                    .select(select(
                            in.get(
                                    USER_PREFERENCES.USER_ID,
                                    preference -> preference.user().value()),
                            in.get(USER_PREFERENCES.KEY, Preference::key),
                            in.get(USER_PREFERENCES.VALUE, Preference::value),
                            in.get(USER_PREFERENCES.UPDATED_AT, Preference::updatedAt)))
                    .onConflict(USER_PREFERENCES.USER_ID, USER_PREFERENCES.KEY)
                    .doUpdate()
                    .set(USER_PREFERENCES.VALUE, excluded(USER_PREFERENCES.VALUE))
                    .set(USER_PREFERENCES.UPDATED_AT, excluded(USER_PREFERENCES.UPDATED_AT))
                    .returningResult(
                            USER_PREFERENCES.USER_ID,
                            USER_PREFERENCES.KEY,
                            USER_PREFERENCES.VALUE,
                            USER_PREFERENCES.UPDATED_AT))
            .map(mapping(Preference::ofColumns));

    private final DSLContext context;

    public PreferenceRepository(DSLContext context) {
        this.context = context;
    }

    /** Sets one preference, whether it was set before or not, and returns the row as it is now. */
    public Preference put(UserId user, String key, JSONB value) {
        return putAll(user, Map.of(key, value)).get(0);
    }

    /**
     * Sets all preferences, or none, and returns the rows as they are now, in no order.
     *
     * @param values by key; with none, nothing is sent
     */
    public List<Preference> putAll(UserId user, Map<String, JSONB> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        // Sorted, so that rows are locked in one order.
        return PUT_ALL.fetch(
                context,
                values.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Preference(user, entry.getKey(), entry.getValue(), now))
                        .toList());
    }

    /** At most one preference, by the primary key. */
    public Optional<Preference> find(UserId user, String key) {
        return context.selectFrom(USER_PREFERENCES)
                .where(USER_PREFERENCES.USER_ID.eq(user.value()))
                .and(USER_PREFERENCES.KEY.eq(key))
                .fetchOptional(Preference::of);
    }

    /** All values of a user by key; uses the primary key. */
    public Map<String, JSONB> map(UserId user) {
        return context.select(USER_PREFERENCES.KEY, USER_PREFERENCES.VALUE)
                .from(USER_PREFERENCES)
                .where(USER_PREFERENCES.USER_ID.eq(user.value()))
                .orderBy(USER_PREFERENCES.KEY)
                .fetchMap(USER_PREFERENCES.KEY, USER_PREFERENCES.VALUE);
    }

    /** Deletes one preference and returns the row as it was; empty if it was not set. */
    public Optional<Preference> delete(UserId user, String key) {
        return context.deleteFrom(USER_PREFERENCES)
                .where(USER_PREFERENCES.USER_ID.eq(user.value()))
                .and(USER_PREFERENCES.KEY.eq(key))
                .returning()
                .fetchOptional(Preference::of);
    }
}
