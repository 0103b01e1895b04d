package io.pgseam.types;

import java.sql.SQLException;
import java.sql.Types;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;

/**
 * Binds a PostgreSQL type in the text form that its input and output functions speak.
 *
 * <p>A value is rendered as {@code ?::"schema"."type"}, or as {@code 'text'::"schema"."type"} where jOOQ inlines, so that
 * the server never guesses. Stateless and thread-safe.
 */
final class TextBinding<U> extends AbstractBinding<Object, U> {

    private static final long serialVersionUID = 1L;

    private final PostgresType<U> type;
    private final TextConverter<U> converter;

    TextBinding(PostgresType<U> type) {
        this.type = type;
        this.converter = new TextConverter<>(type);
    }

    PostgresType<U> type() {
        return type;
    }

    @Override
    public Converter<Object, U> converter() {
        return converter;
    }

    @Override
    protected void sqlBind(BindingSQLContext<U> ctx) {
        ctx.render().sql(ctx.variable()).sql(type.cast());
    }

    @Override
    protected void sqlInline(BindingSQLContext<U> ctx) {
        ctx.render().visit(DSL.inline(converter.to(ctx.value()), String.class)).sql(type.cast());
    }

    @Override
    public void set(BindingSetStatementContext<U> ctx) throws SQLException {
        ctx.statement().setString(ctx.index(), converter.to(ctx.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<U> ctx) throws SQLException {
        ctx.value(type.form().read(ctx.resultSet(), ctx.index()));
    }

    @Override
    public void register(BindingRegisterContext<U> ctx) throws SQLException {
        ctx.statement().registerOutParameter(ctx.index(), Types.OTHER);
    }

    @Override
    public void get(BindingGetStatementContext<U> ctx) throws SQLException {
        ctx.value(converter.from(ctx.statement().getObject(ctx.index())));
    }
}
