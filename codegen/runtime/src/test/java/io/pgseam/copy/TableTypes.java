package io.pgseam.copy;

import io.pgseam.copy.codec.LiveType;
import java.sql.Connection;

/** The types of a table's columns, as COPY reads them, for tests of other packages. */
public final class TableTypes {

    private TableTypes() {}

    public static LiveType read(Connection connection, String table, String column) {
        return LiveColumns.read(connection, table).get(column).type();
    }
}
