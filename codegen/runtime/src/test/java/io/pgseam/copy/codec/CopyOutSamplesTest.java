package io.pgseam.copy.codec;

import static io.pgseam.copy.codec.ExchangeDatabase.CTX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyOut2;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column of every type, and an array of it, read by COPY and by SELECT. */
class CopyOutSamplesTest {

    private static final int VALUES = 200;
    private static final Table<?> TABLE = table(name("sampled"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);

    static Stream<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void copyingOutGivesWhatFetchGives(Sample<T> sample) {
        Exchange<T> exchange = sample.exchange();
        Field<T> one = field(name("one"), exchange.scalar());
        Field<T[]> many = field(name("many"), exchange.array());
        CTX.execute("create table sampled (id serial, one " + exchange.type() + ", many " + exchange.type() + "[])");
        try {
            Random random = new Random(Sample.SEED);
            for (int i = 0; i < VALUES; i++) {
                CTX.insertInto(TABLE, one).values(sample.random().apply(random)).execute();
            }
            CTX.execute("update sampled set many = array[one, null, one]");
            CTX.execute("insert into sampled (one, many) values (null, null), (null, '{}')");
            ResultQuery<Record2<T, T[]>> query =
                    CTX.select(one, many).from(TABLE).orderBy(ID);
            List<Object> fetched = new ArrayList<>();
            query.fetch().forEach(row -> fetched.add(comparable(row.value1(), row.value2())));
            try (CopyOut<Object> copy = CopyOut2.from(CTX, query, CopyOutSamplesTest::comparable)) {
                assertThat(copy.stream().toList()).isEqualTo(fetched);
            }
        } finally {
            CTX.execute("drop table sampled");
        }
    }

    private static Object comparable(Object one, Object[] many) {
        List<Object> list = new ArrayList<>();
        list.add(ExchangeTable.comparable(one));
        list.add(ExchangeTable.comparable(many));
        return list;
    }
}
