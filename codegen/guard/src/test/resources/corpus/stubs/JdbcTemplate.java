package org.springframework.jdbc.core;

public class JdbcTemplate implements JdbcOperations {
    @Override
    public void execute(String sql) {}

    @Override
    public <T> T queryForObject(String sql, Class<T> type, Object... arguments) {
        return null;
    }

    @Override
    public int update(String sql, Object... arguments) {
        return 0;
    }

    @Override
    public int[] batchUpdate(String... sql) {
        return null;
    }
}
