package org.jdbi.v3.core;

public class Handle {
    public Object createQuery(String sql) {
        return null;
    }

    public Object createUpdate(CharSequence sql) {
        return null;
    }

    public int execute(CharSequence sql, Object... arguments) {
        return 0;
    }

    public Object select(String sql, Object... arguments) {
        return null;
    }
}
