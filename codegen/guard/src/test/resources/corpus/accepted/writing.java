// Queries that write, definitions, and what stands around queries.
import static org.jooq.impl.DSL.*;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.EnumType;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.AbstractConverter;
import org.jooq.impl.AbstractRoutine;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.SchemaImpl;
import org.jooq.impl.TableImpl;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

class Writing {
    private static final Table<Record> T = table(name("t"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> LABEL = field(name("label"), SQLDataType.VARCHAR);

    private final DSLContext db;

    Writing(DSLContext db) {
        this.db = db;
    }

    Object insert(String text) { return db.insertInto(T, ID, LABEL).values(1L, text).execute(); }
    Object insertSet(String text) { return db.insertInto(T).set(ID, 1L).set(LABEL, text).execute(); }
    Object insertMap(String text) { return db.insertInto(T).set(Map.of(LABEL, text)).execute(); }
    Object insertRows(String text) { return db.insertInto(T, ID, LABEL).values(1L, text).values(2L, text).execute(); }
    Object insertSelect() { return db.insertInto(T, ID).select(select(ID).from(T)).execute(); }
    Object insertRecords(List<String> all) { return db.insertInto(T, LABEL).valuesOfRows(all.stream().map(DSL::row).toList()).execute(); }
    Object insertDefault() { return db.insertInto(T).defaultValues().execute(); }
    Object returning(String text) { return db.insertInto(T, LABEL).values(text).returning(ID).fetchOne(); }
    Object returningResult(String text) { return db.insertInto(T, LABEL).values(text).returningResult(ID).fetchOne(); }
    Object onConflict(String text) { return db.insertInto(T, ID, LABEL).values(1L, text).onConflict(ID).doUpdate().set(LABEL, excluded(LABEL)).execute(); }
    Object onConflictNothing(String text) { return db.insertInto(T, LABEL).values(text).onConflictDoNothing().execute(); }
    Object onConstraint(String text) { return db.insertInto(T, LABEL).values(text).onConflictOnConstraint(name("key")).doNothing().execute(); }
    Object onDuplicate(String text) { return db.insertInto(T, ID, LABEL).values(1L, text).onDuplicateKeyUpdate().set(LABEL, text).execute(); }
    Object update(String text) { return db.update(T).set(LABEL, text).where(ID.eq(1L)).execute(); }
    Object updateField() { return db.update(T).set(LABEL, DSL.upper(LABEL)).where(ID.eq(1L)).execute(); }
    Object updateRow(String text) { return db.update(T).set(row(ID, LABEL), row(1L, text)).execute(); }
    Object updateFrom() { return db.update(T).set(LABEL, "a").from(table(name("u"))).where(ID.eq(field(name("u", "id"), Long.class))).execute(); }
    Object updateReturning(String text) { return db.update(T).set(LABEL, text).returning(ID).fetch(); }
    Object delete(long id) { return db.deleteFrom(T).where(ID.eq(id)).execute(); }
    Object deleteUsing() { return db.deleteFrom(T).using(table(name("u"))).where(ID.isNull()).returning().fetch(); }
    Object merge(String text) { return db.mergeInto(T).using(selectOne()).on(ID.eq(1L)).whenMatchedThenUpdate().set(LABEL, text).whenNotMatchedThenInsert(ID, LABEL).values(1L, text).execute(); }
    Object truncateTable() { return db.truncate(T).restartIdentity().cascade().execute(); }
    Object batchQueries(String text) { return db.batch(db.insertInto(T, LABEL).values(text)).execute(); }
    Object batchValues(String text) { return db.batch(db.insertInto(T, LABEL).values((String) null)).bind(text).bind("b").execute(); }
    Object batched(String text) { return db.batchedResult(c -> c.dsl().insertInto(T, LABEL).values(text).execute()); }
    Object records(String text) { var row = db.newRecord(ID, LABEL); row.set(LABEL, text); row.setValue(ID, 1L); return row.get("label", String.class); }
    Object load(String csv) throws Exception { return db.loadInto(T).loadCSV(csv).fields(ID, LABEL).execute(); }
    Object createTable() { return db.createTable(name("t")).column(ID).column("label", SQLDataType.VARCHAR(20)).primaryKey("id").execute(); }
    Object createTemporary() { return db.createTemporaryTable("t").column(ID).onCommitDrop().execute(); }
    Object createTableAs() { return db.createTable("t").as(select(ID).from(T)).execute(); }
    Object constraints() { return db.alterTable(T).add(constraint("c").check(ID.gt(0L))).execute(); }
    Object foreignKey() { return db.alterTable(T).add(DSL.foreignKey("id").references("u", "id").onDeleteCascade()).execute(); }
    Object createIndex() { return db.createUniqueIndex("i").on(T, LABEL).where(ID.isNotNull()).execute(); }
    Object createView() { return db.createView("v").as(select(ID).from(T)).execute(); }
    Object createSchema(String schema) { return db.createSchemaIfNotExists(schema).execute(); }
    Object createSequence() { return db.createSequence("s").startWith(10).execute(); }
    Object createType() { return db.createType("mood").asEnum("happy", "sad").execute(); }
    Object createDomain() { return db.createDomain("d").as(SQLDataType.INTEGER).execute(); }
    Object addColumn() { return db.alterTable(T).addColumn("c", SQLDataType.INTEGER.nullable(false).defaultValue(0)).execute(); }
    Object renameColumn(String to) { return db.alterTable(T).renameColumn(LABEL).to(to).execute(); }
    Object dropTable(String table) { return db.dropTableIfExists(table).cascade().execute(); }
    Object dropIndex() { return db.dropIndex("i").execute(); }
    Object comment(String text) { return db.commentOnTable(T).is(text).execute(); }
    Object setSchema(String schema) { return db.setSchema(name(schema)).execute(); }
    Object setLocal(String text) { return db.setLocal(name("app.user"), val(text)).execute(); }
    Object nextval() { return db.nextval(DSL.sequence(name("s"), Long.class)); }
    Object savepoint() { return db.transactionResult(outer -> outer.dsl().transactionResult(inner -> 1)); }
    Object explain() { return db.explain(db.selectFrom(T)).plan(); }
    Object metadata() { return db.meta().getTables().stream().map(Table::getName).toList(); }
    Object metadataOf() { return db.meta(T).getTables("t"); }
    Object ddl() { return db.ddl(T).queries(); }
    Object using(Connection connection) { return DSL.using(connection, SQLDialect.POSTGRES).selectOne().fetch(); }
    Object configured(Connection connection) { return new DefaultConfiguration().set(connection).set(SQLDialect.POSTGRES).dsl().selectOne().fetch(); }
    Object listeners(Configuration configuration) { return configuration.derive(ExecuteListener.onEnd(c -> System.out.println(c.sql()))); }
    Object function(String text) { return db.select(DSL.function(name("f"), SQLDataType.VARCHAR, val(text))).fetch(); }
    Object resultSet(ResultSet rows) { return db.fetch(rows).into(String.class); }
    Object prepared(PreparedStatement statement, String text) throws Exception { statement.setString(1, text); statement.addBatch(); return statement.executeQuery(); }
    Object driver(Connection connection, String text) throws Exception { return connection.unwrap(PGConnection.class).escapeIdentifier(text); }
    Object arrays(Connection connection, Object... all) throws Exception { return connection.createArrayOf("text", all); }
    Object pool(String url, String password) { var config = new HikariConfig(); config.setJdbcUrl(url); config.setPassword(password); config.setConnectionInitSql("set role shop_app"); config.addDataSourceProperty("ApplicationName", url); return config; }
    Object source(String host) { var source = new PGSimpleDataSource(); source.setServerNames(new String[] {host}); source.setOptions("-c statement_timeout=5s"); return source; }
    Object url(String host, String database) { return "jdbc:postgresql://" + host + "/" + database + "?options=-c%20statement_timeout=5s&user=" + host; }
    Object properties(Map<String, String> given, String user) { var all = new Properties(); all.setProperty("user", user); all.put("options", "-c search_path=shop"); given.forEach(all::setProperty); return all; }
    Object described(String options) { return "Pool[options=" + options + "]"; }
    Object reflected() throws Exception { return String.class.getMethod("length").invoke(""); }
    Object constructed() throws Exception { return new ArrayList<>(Arrays.asList(Label.class.getDeclaredConstructors())); }
    Object enumerated(String text) { return Enum.valueOf(Kind.class, text); }
    Object read(java.io.ObjectInputStream in) throws Exception { return (String) in.readObject(); }

    record Label(String text) {}

    enum Kind implements EnumType {
        FIRST;

        @Override
        public String getLiteral() {
            return "first";
        }

        @Override
        public String getName() {
            return "kind";
        }
    }

    static class Logging implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            System.out.println(context.sql());
        }
    }

    static class Labels extends AbstractConverter<String, Label> {
        private static final long serialVersionUID = 1L;

        Labels() {
            super(String.class, Label.class);
        }

        @Override
        public Label from(String text) {
            return new Label(text);
        }

        @Override
        public String to(Label label) {
            return label.text();
        }
    }

    static class Public extends SchemaImpl {
        private static final long serialVersionUID = 1L;

        Public() {
            super(DSL.name("public"), null, DSL.comment("The schema."));
        }
    }

    static class Call extends AbstractRoutine<Integer> {
        private static final long serialVersionUID = 1L;

        Call() {
            super("call", new Public(), SQLDataType.INTEGER);
        }
    }

    static class Checked extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Checked() {
            super(DSL.name("checked"), new Public());
        }

        @Override
        public List<org.jooq.Check<Record>> getChecks() {
            return List.of(Internal.createCheck(this, DSL.name("positive"), "((id > 0))", true));
        }
    }

    static final RecordMapper<Record, Label> MAPPER = row -> new Label(row.get(LABEL));
    static final Converter<String, Label> CONVERTER = Converter.of(String.class, Label.class, Label::new, Label::text);

    Object handled(RuntimeException e) { return e instanceof DataAccessException failure ? failure.sqlState() : null; }
    Object mapped(Result<Record> rows) { return rows.map(MAPPER); }
    Object converted() { return LABEL.convert(CONVERTER); }
}
