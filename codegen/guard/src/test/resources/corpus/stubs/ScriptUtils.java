package org.springframework.jdbc.datasource.init;

public abstract class ScriptUtils {
    public static void executeSqlScript(java.sql.Connection connection, Object resource) {}
}
