package io.pgseam.guard;

import static io.pgseam.guard.MarkedSource.assertRejectedAsMarked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcTextTest {

    @Test
    void statementTakesNoText() {
        assertRejectedAsMarked("""
                class Sample {
                    void run(java.sql.Statement s, String sql) throws java.sql.SQLException {
                        s.execute(sql); //! Statement.execute(String)
                        s.execute(sql, 1); //! Statement.execute(String, int)
                        s.execute(sql, new int[0]); //! Statement.execute(String, int[])
                        s.executeQuery(sql); //! Statement.executeQuery(String)
                        s.executeUpdate(sql, new String[0]); //! Statement.executeUpdate(String, String[])
                        s.executeLargeUpdate(sql); //! Statement.executeLargeUpdate(String)
                        s.addBatch(sql); //! Statement.addBatch(String)
                    }
                }
                """);
    }

    @Test
    void connectionPreparesNoText() {
        assertRejectedAsMarked("""
                class Sample {
                    void run(java.sql.Connection c, String sql) throws java.sql.SQLException {
                        c.prepareStatement(sql); //! Connection.prepareStatement(String)
                        c.prepareStatement(sql, 1, 2); //! Connection.prepareStatement(String, int, int)
                        c.prepareCall(sql); //! Connection.prepareCall(String)
                        c.nativeSQL(sql); //! Connection.nativeSQL(String)
                    }
                }
                """);
    }

    @Test
    void subtypesAreNoWayRound() {
        assertRejectedAsMarked("""
                import java.sql.CallableStatement;
                import java.sql.SQLException;
                import org.jooq.tools.jdbc.DefaultConnection;

                abstract class Wrapper implements java.sql.Connection {
                    @Override
                    public String nativeSQL(String sql) { //! Connection.nativeSQL(String)
                        return sql;
                    }
                }

                class Sample {
                    void run(Wrapper w, DefaultConnection d, CallableStatement s, String sql) throws SQLException {
                        w.nativeSQL(sql); //! Connection.nativeSQL(String)
                        s.execute(sql); //! Statement.execute(String)
                        d.prepareCall(sql); //! Connection.prepareCall(String)
                    }
                }
                """);
    }

    @Test
    void referencesAreNoWayRound() {
        assertRejectedAsMarked("""
                interface Run {
                    Object on(java.sql.Statement statement, String sql) throws java.sql.SQLException;
                }

                class Sample {
                    Run run = java.sql.Statement::executeQuery; //! Statement.executeQuery(String)
                }
                """);
    }

    @Test
    void methodsWithoutSqlPass() {
        assertThat(Compilation.of("""
                                class Sample {
                                    void run(java.sql.Connection c, java.sql.PreparedStatement s) throws Exception {
                                        c.setSchema("public");
                                        c.setSavepoint("before");
                                        s.setCursorName("rows");
                                        s.enquoteIdentifier("name", true);
                                        s.setString(1, "value");
                                        s.addBatch();
                                        s.execute();
                                        s.executeQuery();
                                    }
                                }
                                """).errors()).isEmpty();
    }
}
