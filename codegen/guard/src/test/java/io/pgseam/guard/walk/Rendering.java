package io.pgseam.guard.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Comment;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.Privilege;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.Role;
import org.jooq.SQLDialect;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.User;
import org.jooq.conf.RenderFormatting;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders an object in each place of SQL where it can stand. */
final class Rendering {

    private static final DSLContext POSTGRES = DSL.using(SQLDialect.POSTGRES);

    private Rendering() {}

    /** Returns the SQL of each place that renders; empty for what is no part of SQL. */
    static List<String> of(Object part) {
        var found = new ArrayList<String>();
        for (var place : places(part)) {
            try {
                found.add(place.get());
            } catch (RuntimeException | StackOverflowError e) {
                // Not complete enough for this place.
            }
        }
        return found;
    }

    private static List<Supplier<String>> places(Object part) {
        var places = new ArrayList<Supplier<String>>();
        if (part instanceof QueryPart queryPart) {
            places.add(() -> POSTGRES.render(queryPart));
        }
        if (part instanceof Query query) {
            places.add(query::getSQL);
        }
        if (part instanceof DataType<?> type) {
            places.add(() -> sql(DSL.select(DSL.val("1").cast(type))));
            places.add(() -> sql(DSL.createTable("t").column("c", type)));
        }
        if (part instanceof Table<?> table) {
            places.add(() -> sql(DSL.select().from(table)));
        }
        if (part instanceof CommonTableExpression<?> expression) {
            places.add(() -> sql(DSL.with(expression).select().from(expression)));
        }
        if (part instanceof Field<?> field) {
            places.add(() -> sql(DSL.select(field)));
        }
        if (part instanceof OrderField<?> order) {
            places.add(() -> sql(DSL.select().orderBy(order)));
        }
        if (part instanceof Name name) {
            places.add(() -> sql(DSL.select(DSL.field(name)).from(DSL.table(name))));
        }
        if (part instanceof Sequence<?> sequence) {
            places.add(() -> sql(DSL.select(sequence.nextval())));
        }
        if (part instanceof Comment comment) {
            places.add(() -> sql(DSL.commentOnTable("t").is(comment)));
        }
        if (part instanceof Privilege privilege) {
            places.add(() -> sql(DSL.grant(privilege).on("t").toPublic()));
        }
        if (part instanceof User user) {
            places.add(() -> sql(DSL.grant(DSL.privilege("select")).on("t").to(user)));
        }
        if (part instanceof Role role) {
            places.add(() -> sql(DSL.grant(DSL.privilege("select")).on("t").to(role)));
        }
        if (part instanceof RenderContext context) {
            places.add(context::render);
        }
        if (part instanceof Settings settings) {
            places.add(() -> under(settings));
        }
        if (part instanceof RenderFormatting formatting) {
            places.add(() -> under(new Settings().withRenderFormatting(formatting)));
        }
        if (part instanceof RenderMapping mapping) {
            places.add(() -> under(new Settings().withRenderMapping(mapping)));
        }
        return places;
    }

    private static String sql(Query query) {
        return POSTGRES.render(query);
    }

    /** Renders a query that shows each setting that can change text. */
    private static String under(Settings settings) {
        var column = DSL.field(DSL.name("s", "t", "c"), SQLDataType.VARCHAR);
        return DSL.using(SQLDialect.POSTGRES, settings.withRenderFormatted(true))
                .renderNamedParams(DSL.select(column, DSL.param("p", 1))
                        .from(DSL.table(DSL.name("s", "t")))
                        .where(column.like("x").and(column.in("a", "b"))));
    }
}
