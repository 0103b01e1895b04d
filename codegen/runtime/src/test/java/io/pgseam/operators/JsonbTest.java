package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.table;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbTest {

    private static final Table<Record> DOCUMENTS = table(name("documents"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);
    private static final Field<JSONB> BODY = field(name("body"), SQLDataType.JSONB);

    private static ThrowawayDatabase database;
    private static DSLContext ctx;

    @BeforeAll
    static void createDocuments() {
        database = TestServer.createDatabase();
        ctx = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        ctx.createTable(DOCUMENTS).column(ID).column(BODY).execute();
        ctx.execute("create index documents_body on documents using gin (body)");
        insert(1, "{\"colour\": \"red\", \"size\": null}");
        insert(2, "{\"nested\": {\"colour\": 1}}");
        insert(3, "[\"colour\"]");
        insert(4, null);
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void findsTopLevelKeysAndElementsOnly() {
        assertThat(ids(Jsonb.hasKey(BODY, "colour"))).containsExactly(1, 3);
    }

    @Test
    void findsAKeyWhoseValueIsNull() {
        assertThat(ids(Jsonb.hasKey(BODY, "size"))).containsExactly(1);
    }

    @Test
    void combinesWithOtherConditions() {
        assertThat(ids(not(Jsonb.hasKey(BODY, "size")).and(ID.gt(0)).and(Jsonb.hasKey(BODY, "colour"))))
                .containsExactly(3);
    }

    @Test
    void isServedByAGinIndex() {
        String plan = ctx.transactionResult(transaction -> {
            transaction.dsl().setLocal(name("enable_seqscan"), inline("off")).execute();
            return transaction
                    .dsl()
                    .explain(DSL.selectFrom(DOCUMENTS).where(Jsonb.hasKey(BODY, "colour")))
                    .plan();
        });
        assertThat(plan).contains("Bitmap Index Scan on documents_body").contains("body ? 'colour'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table documents; --",
                "?",
                "??",
                "{0}",
                "",
                "\\",
                "\"",
                "$1",
                ":key",
                "/*",
                "größe 尺寸 😀",
                "\u202e"
            })
    void takesAnyTextAsTheKey(String key) {
        ctx.transaction(transaction -> {
            transaction
                    .dsl()
                    .insertInto(DOCUMENTS, ID, BODY)
                    .select(DSL.select(
                            inline(9), DSL.jsonbObject(DSL.key(DSL.val(key)).value(inline(true)))))
                    .execute();
            assertThat(transaction
                            .dsl()
                            .fetchValues(DSL.select(ID).from(DOCUMENTS).where(Jsonb.hasKey(BODY, key))))
                    .containsExactly(9);
            transaction.dsl().deleteFrom(DOCUMENTS).where(ID.eq(9)).execute();
        });
    }

    private static List<Integer> ids(Condition condition) {
        return ctx.select(ID).from(DOCUMENTS).where(condition).orderBy(ID).fetch(ID);
    }

    private static void insert(int id, String body) {
        ctx.insertInto(DOCUMENTS, ID, BODY)
                .values(id, body == null ? null : JSONB.valueOf(body))
                .execute();
    }
}
