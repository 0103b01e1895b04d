package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.query.Rooms.LAMP_ID;
import static io.pgseam.query.Rooms.ROOM;
import static io.pgseam.query.Rooms.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.exception.TooManyRowsException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyQueryTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    private static final KeyQuery<LampId, Lamp> BY_ID = Compiled.key(LAMPS.ID)
            .query(ids -> select(LAMPS.NAME, LAMPS.ID, LAMPS.PRICE).from(LAMPS).where(LAMPS.ID.eq(any(ids))))
            .map(mapping(Lamp::new));

    private record Lamp(String name, LampId id, BigDecimal price) {}

    @Test
    void rowsComeInTheOrderOfTheKeys() {
        List<LampId> backwards = IntStream.of(5, 3, 1, 2).mapToObj(LampId::of).toList();

        assertThat(BY_ID.fetchMap(DATABASE.ctx(), backwards).values())
                .extracting(Lamp::name)
                .containsExactly("naïve ☀", "wall", "desk", "floor");
        assertThat(BY_ID.fetchMap(DATABASE.ctx(), backwards).keySet()).containsExactlyElementsOf(backwards);
    }

    @Test
    void keysWithoutARowAreLeftOutAndThoseThatComeTwiceCountOnce() {
        assertThat(BY_ID.fetchMap(DATABASE.ctx(), List.of(LampId.of(7), LampId.of(2), LampId.of(9), LampId.of(2))))
                .containsOnlyKeys(LampId.of(2));
    }

    @Test
    void noKeysAskNobody() {
        assertThat(BY_ID.fetchMap(DSL.using(SQLDialect.POSTGRES), List.of())).isEmpty();
    }

    @Test
    void aThousandKeysAreOneStatement() {
        List<LampId> keys = IntStream.range(0, 1_000).mapToObj(LampId::of).toList();

        assertThat(BY_ID.fetchMap(DATABASE.ctx(), keys)).hasSize(5);
    }

    @Test
    void theKeyMayBeAnyUniqueColumn() {
        assertThat(Compiled.key(LAMPS.CODE)
                        .query(codes -> selectFrom(LAMPS).where(LAMPS.CODE.eq(any(codes))))
                        .fetchMap(DATABASE.ctx(), List.of(new Code("B5"), new Code("A1"))))
                .hasEntrySatisfying(
                        new Code("B5"), lamp -> assertThat(lamp.get(LAMPS.ID)).isEqualTo(LampId.of(5)))
                .hasSize(2);
    }

    @Test
    void moreRowsForOneKeyAreAnError() {
        KeyQuery<LampId, ?> rooms = Compiled.key(LAMP_ID)
                .query(ids -> select(LAMP_ID, ROOM).from(ROOMS).where(LAMP_ID.eq(any(ids))));

        assertThatThrownBy(() -> rooms.fetchMap(DATABASE.ctx(), List.of(LampId.of(1))))
                .isInstanceOf(TooManyRowsException.class);
    }

    @Test
    void aQueryWithoutItsKeyIsRefused() {
        assertThatThrownBy(() -> Compiled.key(LAMPS.ID)
                        .query(ids -> select(LAMPS.NAME).from(LAMPS).where(LAMPS.ID.eq(any(ids)))))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("its key, id, is not one of its columns");
    }
}
