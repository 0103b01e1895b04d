package hotel;

import org.jooq.Condition;
import org.jooq.Field;

public final class Rooms {
    private Rooms() {}

    public static Condition with(Field<Integer> beds, int count) {
        return beds.eq(count).and(Search.by("true"));
    }
}
