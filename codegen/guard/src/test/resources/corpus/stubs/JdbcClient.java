package org.springframework.jdbc.core.simple;

public interface JdbcClient {
    Object sql(String sql);
}
