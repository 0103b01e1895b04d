package org.springframework.jdbc.core.namedparam;

public interface NamedParameterJdbcOperations {
    int update(String sql, java.util.Map<String, ?> parameters);
}
