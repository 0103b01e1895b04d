package hotel;

import org.jooq.Condition;
import org.jooq.impl.DSL;

public final class Search {
    private Search() {}

    public static Condition by(String input) {
        return DSL.condition(input);
    }
}
