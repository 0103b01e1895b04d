package io.pgseam.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.TestServer;
import io.pgseam.copy.codec.LiveType;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveColumnsTest {

    private static ThrowawayDatabase database;
    private static Connection connection;
    private static Map<String, LiveColumn> columns;

    @BeforeAll
    static void readColumns() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
        ctx.execute("create schema ext");
        ctx.execute("create extension hstore schema ext");
        ctx.execute("create domain price as numeric(10,2)");
        ctx.execute("create type bulb as (watts numeric(5,1), more ext.hstore)");
        ctx.execute("create type lamp as (bulbs bulb[], bulb bulb)");
        ctx.execute("create type watts as range (subtype = float4, multirange_type_name = many_watts)");
        ctx.execute("create table lamps (id int, price price, prices price[], plain numeric(3,1)[], lamp lamp,"
                + " watts watts, many many_watts, acl aclitem, vector int2vector, money money, gone int)");
        ctx.execute("alter table lamps drop column gone");
        columns = LiveColumns.read(connection, "lamps");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void columnsComeInTheTablesOrder() {
        assertThat(columns.keySet())
                .containsExactly("id", "price", "prices", "plain", "lamp", "watts", "many", "acl", "vector", "money");
    }

    @Test
    void missingTableHasNoColumns() {
        assertThat(LiveColumns.read(connection, "nowhere")).isEmpty();
    }

    @Test
    void modifierReachesTheBaseOfADomainAndTheElementsOfAnArray() {
        LiveType.Base base = numeric(10, 2);
        assertThat(type("price"))
                .isInstanceOfSatisfying(
                        LiveType.Domain.class,
                        domain -> assertThat(domain.base()).isEqualTo(base));
        assertThat(type("prices"))
                .isInstanceOfSatisfying(
                        LiveType.Array.class,
                        array -> assertThat(array.element()).isEqualTo(type("price")));
        assertThat(type("plain")).isEqualTo(new LiveType.Array(1231, numeric(3, 1)));
    }

    @Test
    void compositesHaveTheirAttributes() {
        LiveType.Composite lamp = (LiveType.Composite) type("lamp");
        LiveType bulb = lamp.attributes().get(1).type();
        assertThat(lamp.attributes()).extracting(LiveType.Attribute::name).containsExactly("bulbs", "bulb");
        assertThat(lamp.attributes().get(0).type())
                .isInstanceOfSatisfying(
                        LiveType.Array.class,
                        array -> assertThat(array.element()).isEqualTo(bulb));
        assertThat(bulb).isInstanceOfSatisfying(LiveType.Composite.class, composite -> {
            List<LiveType.Attribute> attributes = composite.attributes();
            assertThat(attributes.get(0)).isEqualTo(new LiveType.Attribute("watts", numeric(5, 1)));
            assertThat(attributes.get(1).type())
                    .isInstanceOfSatisfying(
                            LiveType.Base.class,
                            hstore -> assertThat(hstore.schema() + "." + hstore.name())
                                    .isEqualTo("ext.hstore"));
        });
    }

    @Test
    void rangesHaveTheirSubtype() {
        LiveType.Range watts = (LiveType.Range) type("watts");
        assertThat(watts.subtype()).isEqualTo(new LiveType.Base(700, "pg_catalog", "float4", LiveType.NO_MODIFIER));
        assertThat(type("many"))
                .isInstanceOfSatisfying(
                        LiveType.Multirange.class,
                        multirange -> assertThat(multirange.range()).isEqualTo(watts));
    }

    @Test
    void typeWithoutBinaryFormIsKnown() {
        assertThat(type("acl")).isEqualTo(new LiveType.TextOnly(1033, "aclitem"));
    }

    @Test
    void vectorIsNoArray() {
        assertThat(type("vector")).isInstanceOf(LiveType.Base.class);
    }

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        assertThat(type("money")).isEqualTo(new LiveType.Base(790, "pg_catalog", "money", 2));
    }

    private static LiveType type(String column) {
        return columns.get(column).type();
    }

    private static LiveType.Base numeric(int precision, int scale) {
        return new LiveType.Base(1700, "pg_catalog", "numeric", (precision << 16 | scale) + 4);
    }
}
