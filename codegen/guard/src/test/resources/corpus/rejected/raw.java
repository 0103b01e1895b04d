// What jOOQ writes as it is, though no annotation says so.
import java.util.List;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderFormatting;
import org.jooq.conf.Settings;
import org.jooq.impl.BuiltInDataType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;

class Raw {
    void names(String text, List<String> texts) {
        DSL.keyword(text); //! DSL.keyword(String)
        DSL.unquotedName(text); //! DSL.unquotedName(String)
        DSL.unquotedName("a", text); //! DSL.unquotedName(String...)
        DSL.unquotedName(texts); //! DSL.unquotedName(Collection)
        DSL.systemName(text); //! DSL.systemName(String)
        DSL.systemName("a", text); //! DSL.systemName(String...)
        DSL.systemName(texts); //! DSL.systemName(Collection)
        DSL.privilege(text); //! DSL.privilege(String)
        DSL.truncate(text); //! DSL.truncate(String)
        DSL.truncateTable(text); //! DSL.truncateTable(String)
        java.util.function.Function<String, ?> reference = DSL::unquotedName; //! DSL.unquotedName(String)
        texts.forEach(DSL::keyword); //! DSL.keyword(String)
    }

    void queries(DSLContext db, String text) {
        db.truncate(text); //! DSLContext.truncate(String)
        db.truncateTable(text).cascade(); //! DSLContext.truncateTable(String)
        db.select().hint(text); //! SelectFromStep.hint(String)
        db.select().from(DSL.table(DSL.name("t"))).option(text); //! SelectOptionStep.option(String)
        db.selectQuery().addHint(text); //! SelectQuery.addHint(String)
        db.selectQuery().addOption(text); //! SelectQuery.addOption(String)
    }

    void types(String text) {
        new DefaultDataType<>(SQLDialect.POSTGRES, Integer.class, text); //! new DefaultDataType(SQLDialect, Class, String)
        new DefaultDataType<>(null, Integer.class, text, text); //! new DefaultDataType(SQLDialect, Class, String, String)
        DefaultDataType.getDefaultDataType(text); //! DefaultDataType.getDefaultDataType(String)
        DefaultDataType.getDefaultDataType(SQLDialect.POSTGRES, text); //! DefaultDataType.getDefaultDataType(SQLDialect, String)
        DefaultDataType.getDataType(SQLDialect.POSTGRES, text); //! DefaultDataType.getDataType(SQLDialect, String)
        DefaultDataType.getDataType(null, text, 1, 2); //! DefaultDataType.getDataType(SQLDialect, String, int, int)
        new BuiltInDataType<>(Integer.class, text); //! new BuiltInDataType(Class, String)
    }

    void rendering(DSLContext db, RenderContext render, Context<?> context, QueryPart part, String text) {
        render.sql(text); //! Context.sql(String)
        render.visit(part).sql(text, true); //! Context.sql(String, boolean)
        for (char c : text.toCharArray()) {
            context.sql(c); //! Context.sql(char)
        }
        context.quote(false); //! Context.quote(boolean)
        context.stringLiteral(true); //! Context.stringLiteral(boolean)
        context.sqlIndentStart(text); //! Context.sqlIndentStart(String)
        context.sqlIndentEnd(text); //! Context.sqlIndentEnd(String)
        db.renderContext().sql(text).render(); //! Context.sql(String)
        java.util.function.Consumer<String> reference = render::sql; //! Context.sql(String)
    }

    void formatting(String text) {
        new RenderFormatting().withIndentation(text); //! RenderFormatting.withIndentation(String)
        new RenderFormatting().setIndentation(text); //! RenderFormatting.setIndentation(String)
        new RenderFormatting().withNewline(text); //! RenderFormatting.withNewline(String)
        new RenderFormatting().setNewline(text); //! RenderFormatting.setNewline(String)
        new Settings().withRenderNamedParamPrefix(text); //! Settings.withRenderNamedParamPrefix(String)
        new Settings().withDelimiter(text); //! Settings.withDelimiter(String)
        new Settings().setRenderDollarQuotedStringToken(text); //! Settings.setRenderDollarQuotedStringToken(String)
    }
}
