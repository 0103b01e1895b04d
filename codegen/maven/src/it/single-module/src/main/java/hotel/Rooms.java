package hotel;

import static hotel.schema.Tables.ROOMS;

import java.util.List;
import org.jooq.DSLContext;

public final class Rooms {
    private Rooms() {}

    public static List<Integer> withBeds(DSLContext context, int beds) {
        return context.select(ROOMS.NUMBER).from(ROOMS).where(ROOMS.BEDS.eq(beds)).fetch(ROOMS.NUMBER);
    }
}
