package io.pgseam.app.http.resource;

import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.UserId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** {@code /api/users/{user}/preferences}. */
public final class PreferenceRoutes {
    private static final String ALL = "/api/users/{user}/preferences";
    private static final String ONE = ALL + "/{key}";

    private static final Parameter<UserId> USER = Parameter.path("user", Types.id(UserId::new), "The user's number.");
    private static final Parameter<String> KEY = Parameter.path("key", Types.KEY, "The preference's name.");
    private static final JsonBody<JSONB> VALUE =
            new JsonBody<>(new JsonType<>(JSONB.class, Optional.empty(), JsonType.ANY.schema()), "Any JSON value.");

    private static final AnswerType LISTED =
            AnswerType.json(200, "The values of all preferences, by their names.", JsonType.anyObject());
    private static final AnswerType FOUND = AnswerType.json(200, "The value as it is now.", JsonType.ANY);
    private static final AnswerType DELETED = AnswerType.empty(204, "The preference is not set any more.");

    private final PreferenceRepository preferences;

    public PreferenceRoutes(DSLContext context) {
        this.preferences = new PreferenceRepository(context);
    }

    public List<Route> routes() {
        return List.of(
                Route.data(Method.GET, ALL, "listPreferences", "Reads all preferences of a user.")
                        .parameters(USER)
                        .answers(LISTED)
                        .handledBy(request -> LISTED.answer(preferences.map(request.get(USER)))),
                Route.data(Method.GET, ONE, "findPreference", "Reads one preference.")
                        .parameters(USER, KEY)
                        .answers(FOUND)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::find),
                Route.data(Method.PUT, ONE, "putPreference", "Sets one preference, whether it was set before or not.")
                        .parameters(USER, KEY)
                        .body(VALUE)
                        .answers(FOUND)
                        .handledBy(request -> FOUND.answer(preferences
                                .put(request.get(USER), request.get(KEY), request.get(VALUE))
                                .value())),
                Route.data(Method.DELETE, ONE, "deletePreference", "Deletes one preference.")
                        .parameters(USER, KEY)
                        .answers(DELETED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::delete));
    }

    private Answer find(Request request) {
        return FOUND.answer(preferences
                .find(request.get(USER), request.get(KEY))
                .orElseThrow(PreferenceRoutes::notFound)
                .value());
    }

    private Answer delete(Request request) {
        preferences.delete(request.get(USER), request.get(KEY)).orElseThrow(PreferenceRoutes::notFound);
        return DELETED.answer();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "The user has no preference of this name.");
    }
}
