package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.pgseam.TestServer;
import io.pgseam.operators.Jsonb;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** What becomes of a query's text, and what is refused before it is run. */
class CopyOutQueryTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final Table<?> ODD = table(name("what? is ??"));
    private static final Field<JSONB> DOCUMENT = field(name("a \"?\" b"), SQLDataType.JSONB);
    private static final Field<String> TEXT = field(name("text"), SQLDataType.CLOB);

    @BeforeEach
    void createTable() {
        SHOP.ctx().execute("create table \"what? is ??\" (\"a \"\"?\"\" b\" jsonb, text text)");
    }

    @AfterEach
    void dropTable() {
        SHOP.ctx().dropTable(ODD).execute();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "??",
                "'",
                "''",
                "\\",
                "\\'",
                "\"",
                "$1",
                "{0}",
                "{fn now()}",
                "--",
                "/*",
                ";",
                "$$",
                "it's \\' ??|? \\",
                "\ufffd",
                "\ud83d\ude00",
                "\n",
                "\u0001",
                "%",
                ":name",
                "E'\\'"
            })
    void aLiteralArrivesAsItIs(String text) {
        SHOP.ctx()
                .insertInto(ODD, DOCUMENT, TEXT)
                .values(JSONB.jsonb("{}"), text)
                .execute();
        ResultQuery<Record1<String>> query =
                select(val(text).concat(inline(text)).as("text ?")).from(ODD).where(TEXT.eq(text));
        try (CopyOut<String> copy = CopyOut1.from(SHOP.ctx(), query, copied -> copied)) {
            assertThat(copy.stream()).containsExactly(text + text);
        }
    }

    @Test
    void anOperatorWithAQuestionMarkIsOneOfTheServer() {
        SHOP.ctx()
                .insertInto(ODD, DOCUMENT, TEXT)
                .values(JSONB.jsonb("{\"a?\": 1}"), "?")
                .execute();
        ResultQuery<Record1<String>> query = select(TEXT)
                .from(ODD)
                .where(Jsonb.hasKey(DOCUMENT, "a?"))
                .and(Jsonb.hasAnyKey(DOCUMENT, List.of("a?", "b")))
                .and(TEXT.eq("?"));
        try (CopyOut<String> copy = CopyOut1.from(SHOP.ctx(), query, copied -> copied)) {
            assertThat(copy.stream()).containsExactly("?");
        }
    }

    @Test
    void aContextOfStaticStatementsRendersTheSame() {
        try (CopyOut<String> copy = CopyOut1.from(
                SHOP.ctx(new Settings().withStatementType(StatementType.STATIC_STATEMENT)),
                select(inline("?")),
                text -> text)) {
            assertThat(copy.stream()).containsExactly("?");
        }
    }

    @Test
    void aBackslashThatWouldEscapeIsRefused() {
        SHOP.ctx().execute("set standard_conforming_strings to off");
        assertRefused(
                select(inline("\\'")),
                "COPY query: standard_conforming_strings is off, so that a backslash in a literal would escape."
                        + " Nothing was read.");
    }

    @Test
    void aConnectionThatDescribesNoQueryIsRefused() throws SQLException {
        try (ThrowawayDatabase database = TestServer.createDatabase()) {
            PGSimpleDataSource simple = new PGSimpleDataSource();
            simple.setUrl(database.url());
            simple.setUser(database.user());
            simple.setPassword(database.password());
            simple.setPreferQueryMode(PreferQueryMode.SIMPLE);
            try (Connection connection = simple.getConnection()) {
                assertThatExceptionOfType(CopyException.class)
                        .isThrownBy(() -> CopyOut.from(DSL.using(connection, SQLDialect.POSTGRES), select(inline(1))))
                        .withMessage("COPY query: preferQueryMode=simple describes no query. Nothing was read.");
            }
        }
    }

    @Test
    void nulIsRefused() {
        assertRefused(
                select(inline("a\0b")),
                "COPY query: the query has a NUL (U+0000), which PostgreSQL text cannot hold. Nothing was read.");
    }

    @Test
    void aLoneSurrogateIsRefused() {
        assertRefused(
                select(inline("\ud83d")),
                "COPY query: the query has a lone surrogate, which is not valid Unicode text. Nothing was read.");
    }

    @Test
    void aValueThatIsLeftToBindIsRefused() {
        assertRefused(
                select(field("'a' || ?", SQLDataType.CLOB)),
                "COPY query: 1 bind values are not rendered inline by their bindings. Nothing was read.");
    }

    @Test
    void theServersOwnRefusalComesWithItsSqlState() {
        CopyException refusal = catchThrowableOfType(
                CopyException.class, () -> CopyOut.from(SHOP.ctx(), select(TEXT).from(table(name("nowhere")))));
        assertThat(refusal).hasMessage("COPY query: relation \"nowhere\" does not exist (42P01). Nothing was read.");
        assertThat(refusal.sqlState()).contains("42P01");
    }

    @Test
    void everyColumnThatHasNoCodecIsNamed() {
        assertRefused(
                select(
                                count().as("how_many"),
                                sum(inline(1)).as("total"),
                                row(inline(1), inline("a")).as("nested"),
                                multiset(select(inline(1))).as("many"),
                                field(name("text"), SQLDataType.INTEGER))
                        .from(ODD)
                        .groupBy(TEXT),
                "COPY query, column how_many (int8): no codec reads int8 as java.lang.Integer; column total (int8): no codec"
                        + " reads int8 as java.math.BigDecimal; column nested (record): no codec reads record as"
                        + " org.jooq.impl.RecordImpl2; column many (jsonb): no codec reads jsonb as org.jooq.Result;"
                        + " column text (text): no codec reads text as java.lang.Integer. Nothing was read.");
    }

    @Test
    void aTableWithoutFieldsIsRefused() {
        assertRefused(
                SHOP.ctx().select().from(ODD), "COPY query: 2 columns in the database, 0 in jOOQ. Nothing was read.");
    }

    @Test
    void aCommonTableExpressionAndAUnionAreRead() {
        ResultQuery<Record1<Integer>> query = SHOP.ctx()
                .with("numbers")
                .as(select(inline(1).as("number")))
                .select(field(name("number"), SQLDataType.INTEGER))
                .from(table(name("numbers")))
                .unionAll(select(inline(2)))
                .orderBy(1);
        try (CopyOut<Record1<Integer>> copy = CopyOut.from(SHOP.ctx(), query)) {
            assertThat(copy.stream().map(Record1::value1).toList()).isEqualTo(List.of(1, 2));
        }
    }

    @Test
    void rowsThatAStatementReturnsAreRead() {
        ResultQuery<Record1<String>> insert =
                SHOP.ctx().insertInto(ODD, TEXT).values("new").returningResult(TEXT);
        try (CopyOut<String> copy = CopyOut1.from(SHOP.ctx(), insert, text -> text)) {
            assertThat(copy.stream()).containsExactly("new");
        }
        assertThat(SHOP.ctx().fetchCount(ODD)).isOne();
    }

    private static <R extends Record> void assertRefused(ResultQuery<R> query, String message) {
        assertThatExceptionOfType(CopyException.class)
                .isThrownBy(() -> CopyOut.from(SHOP.ctx(), query))
                .withMessage(message);
    }
}
