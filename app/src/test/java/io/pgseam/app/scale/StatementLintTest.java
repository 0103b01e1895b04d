package io.pgseam.app.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.lock.SchemaLock;
import io.pgseam.schema.Public;
import io.pgseam.statements.RecordedStatement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as jOOQ renders them; {@code #x.y} stands for {@code "public"."x"."y"}, and {@code #x} for {@code "public"."x"}. */
class StatementLintTest {
    private static final Distribution SHOP = Distribution.of(SchemaLock.besides(Public.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select #orders.status from #orders join #order_items on #orders.order_id = #order_items.order_id",
                "select #orders.status from #orders, #customers where #orders.customer_id = $1",
                "select 1 from #order_items join #products on #order_items.product_id = #products.id",
                "select 1 from #products as \"a\" join #products as \"b\" on \"a\".\"category\" = \"b\".\"category\"",
                "select 1 from #orders join (select #products.id from #products) as \"p\" on true",
                "with \"p\" as (select #products.id from #products) select 1 from #order_items join \"p\" on \"p\".\"id\" = #order_items.product_id",
                "with \"p\" as not materialized (select #products.id from #products) select 1 from #order_items, \"p\"",
                "with \"a\" as (select 1 from #products), \"b\" as (select 1 from #orders) select 1 from \"a\" join \"b\" on true",
                "update #orders set \"status\" = $1 from #customers where #orders.order_id = #customers.customer_id",
                "delete from #orders using #customers where #customers.name = $1",
            })
    void joinsAreByTheKey(String sql) {
        assertOnly(ScaleRule.KEY_IN_JOINS, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from #products where #products.stock = (select min(\"b\".\"stock\") from #products as \"b\" where"
                        + " \"b\".\"category\" = #products.category)",
                "select 1 from #orders where exists (select 1 from #products where #products.id = #orders.order_id)",
                "select (select coalesce(jsonb_agg(\"t\"), '[]') from (select #order_items.quantity from #order_items where"
                        + " #order_items.order_id = #orders.order_id) as \"t\") from #orders",
            })
    void correlationsAreByTheKey(String sql) {
        assertOnly(ScaleRule.KEY_IN_CORRELATIONS, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set \"updated_at\" = now()",
                "set \"updated_at\" = cast($3 as timestamptz)",
                "set \"updated_at\" = $3::\"pg_catalog\".\"timestamptz\"",
                "set \"name\" = excluded.\"name\", \"updated_at\" = current_timestamp",
                "set \"price\" = (select max(#products.price) from #products)",
            })
    void upsertsSetFromExcluded(String set) {
        assertOnly(
                ScaleRule.UPSERT_FROM_EXCLUDED,
                "insert into #products (\"id\", \"name\") values ($1, $2) on conflict (\"id\") do update " + set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(#products.price * 2)", "upper(#products.name)", "#products.id, 1", "cast(#products.id as text)"
            })
    void returningGivesColumns(String returning) {
        assertOnly(ScaleRule.RETURNING_COLUMNS, "delete from #products where #products.id = $1 returning " + returning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from #products where #products.id = any ($1) for update",
                "select 1 from #products where #products.category = $1 order by #products.id for no key update",
                "select 1 from #products for share",
                "select 1 from #orders join #customers on #orders.customer_id = #customers.customer_id where"
                        + " #orders.customer_id = $1 for update",
            })
    void locksAreOnOneKey(String sql) {
        assertOnly(ScaleRule.LOCK_ONE_KEY, sql);
    }

    @Test
    void mergeIsFound() {
        assertOnly(
                ScaleRule.NO_MERGE,
                "merge into #products as \"p\" using (values ($1)) as \"v\" (\"id\") on true"
                        + " when matched then delete");
        assertOnly(ScaleRule.NO_MERGE, "delete from #products where current of \"c\"");
    }

    @Test
    void aSubqueryAmongValuesIsFound() {
        assertOnly(
                ScaleRule.INSERT_SELECT,
                "insert into #order_items (\"customer_id\", \"unit_price\") values ($1,"
                        + " (select #products.price from #products where #products.id = $2))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from #orders join #order_items on (#orders.customer_id = #order_items.customer_id and"
                        + " #orders.order_id = #order_items.order_id)",
                "select 1 from #orders as \"o\" join #order_items as \"i\" on (\"o\".\"customer_id\", \"o\".\"order_id\") ="
                        + " (\"i\".\"customer_id\", \"i\".\"order_id\") join #customers on #customers.customer_id = \"i\".\"customer_id\"",
                "with \"p\" (\"id\") as materialized (select #products.id from #products) select 1 from #order_items left join"
                        + " \"p\" on \"p\".\"id\" = #order_items.product_id",
                "select 1 from #products cross join unnest(#products.tags) as \"t\" (\"tag\")",
                "select 1 from #products where #products.id in (select #order_items.product_id from #order_items)",
                "select (select count(*) from #order_items where #order_items.customer_id = #orders.customer_id) from #orders",
                "select 1 from #orders where #orders.status is distinct from $1",
                "select 1 from #products where #products.id = cast($1 as uuid) for update",
                "insert into #products (\"id\", \"price\") values (cast($1 as uuid), $2) on conflict (\"id\") do update set \"price\" ="
                        + " excluded.\"price\", \"stock\" = $3, \"name\" = 'x' where #products.updated_at < now() returning #products.id",
                "insert into #order_items (\"product_id\") select #products.id from #products where #products.id = any($1)",
                "update #products set \"stock\" = (#products.stock - $1), \"updated_at\" = now() where #products.id = $2 and"
                        + " #products.stock >= $3 returning #products.id, #products.stock as \"left\"",
                "update #products set \"updated_at\" = greatest(now(), (#products.updated_at + cast('00:00:00.000001' as interval day to"
                        + " second))) where #products.id = $1",
                "select 1 from #orders union all select 1 from #products",
                "select pg_catalog.pg_advisory_xact_lock($1)",
            })
    void whatKeepsTheRulesIsNotFound(String sql) {
        assertThat(findings(sql)).isEmpty();
    }

    @Test
    void aFindingNamesTheRuleTheStatementAndWhoSendsIt() {
        assertThat(findings("delete from #products where #products.id = $1 returning 1"))
                .singleElement()
                .hasToString("RETURNING_COLUMNS (RETURNING gives plain columns): found 1\n"
                        + "  in delete from \"public\".\"products\" where \"public\".\"products\".\"id\" = $1 returning 1\n"
                        + "  sent by io.example.Repository.one, io.example.Repository.two");
    }

    private static void assertOnly(ScaleRule rule, String sql) {
        assertThat(findings(sql).stream().map(ScaleFinding::rule).collect(Collectors.toSet()))
                .as(sql)
                .containsExactly(rule);
    }

    private static List<ScaleFinding> findings(String sql) {
        String rendered = sql.replaceAll("#(\\w+)[.](\\w+)", "\"public\".\"$1\".\"$2\"")
                .replaceAll("#(\\w+)", "\"public\".\"$1\"");
        return StatementLint.findings(
                new RecordedStatement(
                        rendered,
                        List.of(),
                        List.of(),
                        new TreeSet<>(Set.of("io.example.Repository.one", "io.example.Repository.two"))),
                SHOP);
    }
}
