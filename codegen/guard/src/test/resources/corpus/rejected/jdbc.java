// JDBC, the driver, pools and other libraries that take SQL as text.
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Reader;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import javax.sql.RowSet;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.JdbcRowSet;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.core.BaseConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class Statements {
    void statement(Statement statement, String text) throws Exception {
        statement.execute(text); //! Statement.execute(String)
        statement.execute("select 1"); //! Statement.execute(String)
        statement.execute(text, Statement.RETURN_GENERATED_KEYS); //! Statement.execute(String, int)
        statement.executeQuery(text); //! Statement.executeQuery(String)
        statement.executeUpdate(text); //! Statement.executeUpdate(String)
        statement.executeLargeUpdate(text); //! Statement.executeLargeUpdate(String)
        statement.addBatch(text); //! Statement.addBatch(String)
    }

    void subtypes(PreparedStatement prepared, CallableStatement callable, String text) throws Exception {
        prepared.executeQuery(text); //! Statement.executeQuery(String)
        callable.addBatch(text); //! Statement.addBatch(String)
    }

    void connection(Connection connection, String text) throws Exception {
        connection.prepareStatement(text); //! Connection.prepareStatement(String)
        connection.prepareStatement(text, new String[] {"id"}); //! Connection.prepareStatement(String, String[])
        connection.prepareCall(text); //! Connection.prepareCall(String)
        connection.nativeSQL(text); //! Connection.nativeSQL(String)
    }

    void chained(DataSource source, String text) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(text)) { //! Statement.executeQuery(String)
            rows.next();
        }
        source.getConnection().createStatement().execute(text); //! Statement.execute(String)
        DriverManager.getConnection("jdbc:postgresql:shop").prepareStatement(text); //! Connection.prepareStatement(String)
    }

    void rowSets(RowSet rows, CachedRowSet cached, JdbcRowSet joined, String text) throws Exception {
        rows.setCommand(text); //! RowSet.setCommand(String)
        cached.setCommand(text); //! RowSet.setCommand(String)
        joined.setCommand(text); //! RowSet.setCommand(String)
    }
}

class Postgres {
    void copy(CopyManager copy, Reader reader, String text) throws Exception {
        copy.copyIn(text); //! CopyManager.copyIn(String)
        copy.copyIn(text, reader); //! CopyManager.copyIn(String, Reader)
        copy.copyOut(text); //! CopyManager.copyOut(String)
        copy.copyDual(text); //! CopyManager.copyDual(String)
    }

    void streams(PGConnection connection, String text) throws Exception {
        connection.getCopyAPI().copyIn(text); //! CopyManager.copyIn(String)
        new PGCopyOutputStream(connection, text); //! new PGCopyOutputStream(PGConnection, String)
        new PGCopyInputStream(connection, text); //! new PGCopyInputStream(PGConnection, String)
    }

    void base(BaseConnection connection, String text) throws Exception {
        connection.execSQLQuery(text); //! BaseConnection.execSQLQuery(String)
        connection.execSQLUpdate(text); //! BaseConnection.execSQLUpdate(String)
        connection.prepareStatement(text); //! Connection.prepareStatement(String)
    }
}

class Settings {
    private static final String KEY = "options";

    void pool(HikariConfig config, HikariDataSource source, String text) {
        config.setConnectionInitSql(text); //! HikariConfig.setConnectionInitSql(String)
        config.setConnectionTestQuery("select " + text); //! HikariConfig.setConnectionTestQuery(String)
        source.setConnectionInitSql(text); //! HikariConfig.setConnectionInitSql(String)
        config.addDataSourceProperty("options", text); //! HikariConfig.addDataSourceProperty(String, Object)
        java.util.function.Consumer<String> reference = config::setConnectionInitSql; //! HikariConfig.setConnectionInitSql(String)
    }

    void driver(PGSimpleDataSource source, Properties properties, String text) throws Exception {
        source.setOptions(text); //! BaseDataSource.setOptions(String)
        source.setProperty("options", text); //! BaseDataSource.setProperty(String, String)
        PGProperty.OPTIONS.set(properties, text); //! PGProperty.OPTIONS
        properties.setProperty("options", text); //! Properties.setProperty(String, String)
        properties.setProperty(KEY, text); //! Properties.setProperty(String, String)
        properties.put("options", "-c " + text); //! Properties.put(Object, Object)
        properties.setProperty("dataSource." + KEY, text); //! Properties.setProperty(String, String)
        properties.setProperty("connectionInitSql", text); //! Properties.setProperty(String, String)
        properties.putIfAbsent("initSql", text); //! Properties.putIfAbsent(Object, Object)
    }

    void urls(String url, String text) throws Exception {
        DriverManager.getConnection("jdbc:postgresql:shop?options=" + text); //! options= in a URL
        DriverManager.getConnection(url + "&options=-c%20search_path=" + text); //! options= in a URL
        DriverManager.getConnection(url + "?user=a&options=" + text + "&ssl=true"); //! options= in a URL
        DriverManager.getConnection("jdbc:postgresql:shop?options=%s".formatted(text)); //! options= in a URL
        DriverManager.getConnection(url.concat("?options=").concat(text)); //! options= in a URL
    }
}

class Libraries {
    void spring(JdbcTemplate template, NamedParameterJdbcOperations named, JdbcClient client, String text) {
        template.execute(text); //! JdbcOperations.execute(String)
        template.update(text, 1); //! JdbcOperations.update(String, Object...)
        template.batchUpdate(text, text); //! JdbcOperations.batchUpdate(String...)
        template.queryForObject("select 1", Integer.class); //! JdbcOperations.queryForObject(String, Class, Object...)
        named.update(text, java.util.Map.of()); //! NamedParameterJdbcOperations.update(String, Map)
        client.sql(text); //! JdbcClient.sql(String)
        ScriptUtils.executeSqlScript(null, text); //! ScriptUtils.executeSqlScript(Connection, Object)
        java.util.function.Consumer<String> reference = template::execute; //! JdbcOperations.execute(String)
    }

    void jdbi(Handle handle, String text) {
        handle.createQuery(text); //! Handle.createQuery(String)
        handle.createUpdate(text); //! Handle.createUpdate(CharSequence)
        handle.execute(text); //! Handle.execute(CharSequence, Object...)
        handle.select(text); //! Handle.select(String, Object...)
    }
}
