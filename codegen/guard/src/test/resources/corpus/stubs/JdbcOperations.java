package org.springframework.jdbc.core;

public interface JdbcOperations {
    void execute(String sql);

    <T> T queryForObject(String sql, Class<T> type, Object... arguments);

    int update(String sql, Object... arguments);

    int[] batchUpdate(String... sql);
}
