// Values as text, statements without bind variables, names without quotes, text that is parsed or put in place.
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.BackslashEscaping;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderNameStyle;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

class Inlined {
    void values(String text, int number, Param<String> param) {
        DSL.inline(text); //! DSL.inline(String)
        DSL.inline("a" + text); //! DSL.inline(String)
        DSL.inline(number); //! DSL.inline(int)
        DSL.inline(text, SQLDataType.VARCHAR); //! DSL.inline(Object, DataType)
        DSL.inline(text, String.class); //! DSL.inline(Object, Class)
        DSL.inlined(DSL.val(text)); //! DSL.inlined(Field)
        param.setInline(true); //! Param.setInline(boolean)
        java.util.stream.Stream.of(text).map(DSL::inline); //! DSL.inline(String)
    }

    void rendering(DSLContext db, Query query, String name) {
        query.getSQL(ParamType.INLINED); //! ParamType.INLINED
        query.getSQL(ParamType.NAMED_OR_INLINED); //! ParamType.NAMED_OR_INLINED
        query.getSQL(ParamType.valueOf(name)); //! ParamType.valueOf(String)
        query.getSQL(ParamType.values()[0]); //! ParamType.values()
        db.renderInlined(query); //! DSLContext.renderInlined(QueryPart)
        java.util.function.Function<QueryPart, String> reference = db::renderInlined; //! DSLContext.renderInlined(QueryPart)
    }
}

class Changed {
    static final StatementType KIND = StatementType.STATIC_STATEMENT; //! StatementType.STATIC_STATEMENT

    Settings statements(StatementType type, ParamType paramType, String name) {
        return new Settings()
                .withStatementType(StatementType.STATIC_STATEMENT) //! StatementType.STATIC_STATEMENT
                .withStatementType(KIND) //! Settings.withStatementType(StatementType)
                .withStatementType(type) //! Settings.withStatementType(StatementType)
                .withStatementType(StatementType.valueOf(name)) //! StatementType.valueOf(String); Settings.withStatementType(StatementType)
                .withStatementType(StatementType.fromValue(name)) //! StatementType.fromValue(String); Settings.withStatementType(StatementType)
                .withParamType(paramType) //! Settings.withParamType(ParamType)
                .withParamType(ParamType.INLINED) //! ParamType.INLINED
                .withInlineThreshold(name.length()); //! Settings.withInlineThreshold(Integer)
    }

    void setters(Settings settings, StatementType type) {
        settings.setStatementType(type); //! Settings.setStatementType(StatementType)
        settings.setRenderQuotedNames(RenderQuotedNames.NEVER); //! RenderQuotedNames.NEVER
        java.util.function.Consumer<StatementType> reference = settings::setStatementType; //! Settings.setStatementType(StatementType)
    }

    Settings names(RenderQuotedNames quoted, RenderNameStyle style) {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER) //! RenderQuotedNames.NEVER
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED) //! RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED
                .withRenderQuotedNames(quoted) //! Settings.withRenderQuotedNames(RenderQuotedNames)
                .withBackslashEscaping(BackslashEscaping.ON) //! BackslashEscaping.ON
                .withBackslashEscaping(BackslashEscaping.OFF); //! BackslashEscaping.OFF
    }

    Object read(DSLContext db) {
        return new Settings() { //! extends Settings
            private static final long serialVersionUID = 1L;

            @Override
            public StatementType getStatementType() {
                return StatementType.STATIC_STATEMENT; //! StatementType.STATIC_STATEMENT
            }
        };
    }

    Object generic(String name) {
        return Enum.valueOf(StatementType.class, name); //! Enum.valueOf(Class, String)
    }
}

class Parsed {
    void parse(DSLContext db, String text) {
        db.parser(); //! DSLContext.parser()
        db.parser().parseQuery(text); //! DSLContext.parser(); Parser.parseQuery(String)
        db.parsingConnection(); //! DSLContext.parsingConnection()
        db.parsingDataSource(); //! DSLContext.parsingDataSource()
        db.meta(text); //! DSLContext.meta(String...)
        db.meta(org.jooq.Source.of(text)); //! DSLContext.meta(Source...)
        db.meta().apply(text); //! Meta.apply(String)
        java.util.function.Supplier<org.jooq.Parser> reference = db::parser; //! DSLContext.parser()
    }

    Object parsed(org.jooq.Parser parser, String text) {
        return parser.parseCondition(text); //! Parser.parseCondition(String)
    }
}

class Rewriting implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void renderEnd(ExecuteContext context) {
        context.sql(context.sql() + " limit 1"); //! ExecuteContext.sql(String)
        java.util.function.Consumer<String> reference = context::sql; //! ExecuteContext.sql(String)
        ExecuteListener.onRenderEnd(other -> other.sql("select 1")); //! ExecuteContext.sql(String)
    }
}

class Replacing implements VisitListener {
    @Override
    public void visitStart(VisitContext context) {
        context.queryPart(DSL.one()); //! VisitContext.queryPart(QueryPart)
        context.context().sql(" or true"); //! Context.sql(String)
        context.renderContext().sql(" or true"); //! Context.sql(String)
    }
}
