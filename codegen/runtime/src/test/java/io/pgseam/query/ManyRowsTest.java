package io.pgseam.query;

import static io.pgseam.query.Lamps.LAMPS;
import static io.pgseam.query.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that are sent as one array for each column. */
class ManyRowsTest {

    @RegisterExtension
    static final LampDatabase DATABASE = new LampDatabase();

    private static final Query1<List<Price>, Price> UPSERT = Compiled.rows(Price.class)
            .query(in -> insertInto(LAMPS, LAMPS.ID, LAMPS.NAME, LAMPS.PRICE, LAMPS.TAGS)
                    .select(select(
                            in.get(LAMPS.ID, Price::id),
                            in.get(LAMPS.NAME, Price::name),
                            in.get(LAMPS.PRICE, Price::price),
                            in.get(LAMPS.TAGS, Price::tags)))
                    .onConflict(LAMPS.ID)
                    .doUpdate()
                    .set(LAMPS.PRICE, excluded(LAMPS.PRICE))
                    .set(LAMPS.TAGS, excluded(LAMPS.TAGS))
                    .returningResult(LAMPS.ID, LAMPS.NAME, LAMPS.PRICE, LAMPS.TAGS))
            .map(mapping(Price::new));

    private record Price(LampId id, String name, BigDecimal price, String[] tags) {}

    @Test
    void someRowsAreInsertedAndOthersUpdatedInTheirOrder() {
        List<Price> rows = UPSERT.fetch(
                DATABASE.ctx(),
                List.of(
                        new Price(
                                LampId.of(9), "new", new BigDecimal("1.00"), new String[] {"a,b", "\"c\"", "NULL", ""}),
                        new Price(LampId.of(1), "ignored", new BigDecimal("2.00"), new String[] {}),
                        new Price(LampId.of(8), "also new", null, null)));

        assertThat(rows).extracting(Price::id).containsExactly(LampId.of(9), LampId.of(1), LampId.of(8));
        assertThat(rows).extracting(Price::name).containsExactly("new", "desk", "also new");
        assertThat(rows).extracting(Price::price).containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"), null);
        assertThat(rows)
                .extracting(Price::tags)
                .containsExactly(new String[] {"a,b", "\"c\"", "NULL", ""}, new String[] {}, null);
    }

    @Test
    void noRowsChangeNothing() {
        assertThat(UPSERT.fetch(DATABASE.ctx(), List.of())).isEmpty();
    }

    @Test
    void aThousandRowsAreOneStatement() {
        List<Price> rows = IntStream.range(100, 1_100)
                .mapToObj(number -> new Price(LampId.of(number), "lamp " + number, BigDecimal.ONE, new String[] {"t"}))
                .toList();

        assertThat(UPSERT.fetch(DATABASE.ctx(), rows)).hasSize(1_000);
    }

    @Test
    void everyColumnComesBackAsItWasSent() {
        List<LampsRecord> lamps =
                DATABASE.ctx().selectFrom(LAMPS).orderBy(LAMPS.ID).fetch();
        Statement1<List<LampsRecord>> copies = Compiled.rows(LampsRecord.class)
                .statement(in -> columns(insertInto(LAMPS).columns(LAMPS.fields()), in));
        // jOOQ knows no infinite date in an array.
        lamps.get(2).set(LAMPS.MADE_ON, LocalDate.EPOCH);
        DATABASE.ctx().deleteFrom(Rooms.ROOMS).execute();
        DATABASE.ctx().deleteFrom(LAMPS).execute();

        assertThat(copies.execute(DATABASE.ctx(), lamps)).isEqualTo(5);
        assertThat(DATABASE.ctx().selectFrom(LAMPS).orderBy(LAMPS.ID).fetch()).isEqualTo(lamps);
    }

    @Test
    void updatesTakeTheirRowsFromASelect() {
        Statement1<List<Price>> reprice = Compiled.rows(Price.class).statement(in -> {
            Field<LampId> id = in.get(LAMPS.ID, Price::id).as("id");
            Field<BigDecimal> price = in.get(LAMPS.PRICE, Price::price).as("price");
            var rows = select(id, price).asTable("rows");
            return update(LAMPS).set(LAMPS.PRICE, rows.field(price)).from(rows).where(LAMPS.ID.eq(rows.field(id)));
        });

        assertThat(reprice.execute(
                        DATABASE.ctx(),
                        List.of(
                                new Price(LampId.of(2), "", new BigDecimal("7.00"), null),
                                new Price(LampId.of(7), "", BigDecimal.ONE, null))))
                .isOne();
        assertThat(DATABASE.ctx().fetchValue(LAMPS.PRICE, LAMPS.ID.eq(LampId.of(2))))
                .isEqualTo("7.00");
    }

    @Test
    void anArrayOfATypeThatJooqLacksIsRefused() {
        Field<OffsetDateTime[]> times = DSL.field(
                DSL.name("times"),
                SQLDataType.OTHER.asConvertedDataType(
                        PostgresType.TIMESTAMPTZ.array().binding()));

        assertThatThrownBy(() -> Compiled.rows(Price.class)
                        .statement(in -> insertInto(LAMPS).columns(times).select(select(in.get(times, price -> null)))))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("column times, of OffsetDateTime[], cannot be sent as one array;"
                        + " send the rows as a batch, or by COPY");
    }

    private static Insert<LampsRecord> columns(InsertValuesStepN<LampsRecord> insert, Input<LampsRecord> in) {
        return insert.select(
                select(Stream.of(LAMPS.fields()).map(field -> column(in, field)).toList()));
    }

    private static <T> Field<T> column(Input<LampsRecord> in, Field<T> field) {
        return in.get(field, lamp -> lamp.get(field));
    }
}
