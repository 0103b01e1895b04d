package io.pgseam.query;

import java.util.Arrays;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;

/**
 * What in a configuration decides how a query is rendered and bound: one object for all configurations that are alike. A transaction has a
 * configuration of its own, with equal settings; comparing them costs some microseconds, so that each configuration remembers its answer.
 */
final class Likeness {

    private static final int MOST = 16;

    private static volatile Likeness[] known = {};

    private final SQLDialect dialect;
    private final Settings settings;

    private Likeness(SQLDialect dialect, Settings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /** A configuration's answer; a derived configuration has it too, but other settings. */
    private record Answer(Settings settings, Likeness likeness) {}

    static Likeness of(Configuration configuration) {
        if (configuration.data(Answer.class) instanceof Answer answer
                && answer.settings == configuration.settings()
                && answer.likeness.dialect == configuration.dialect()) {
            return answer.likeness;
        }
        Likeness likeness = find(configuration);
        configuration.data(Answer.class, new Answer(configuration.settings(), likeness));
        return likeness;
    }

    private static Likeness find(Configuration configuration) {
        for (Likeness likeness : known) {
            if (likeness.fits(configuration)) {
                return likeness;
            }
        }
        return add(configuration);
    }

    private static synchronized Likeness add(Configuration configuration) {
        for (Likeness likeness : known) {
            if (likeness.fits(configuration)) {
                return likeness;
            }
        }
        Likeness likeness = new Likeness(configuration.dialect(), SettingsTools.clone(configuration.settings()));
        // An application has one or two; one that makes them without end must not fill the memory.
        Likeness[] more = Arrays.copyOf(known, Math.min(known.length + 1, MOST));
        more[more.length - 1] = likeness;
        known = more;
        return likeness;
    }

    private boolean fits(Configuration configuration) {
        return dialect == configuration.dialect() && settings.equals(configuration.settings());
    }
}
