package io.pgseam.app.catalogue;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line where the row begins, counted from 1
 * @param fieldCount how many fields it has
 * @param fields the first of them, as many as may be needed
 */
record CsvRow(long line, int fieldCount, List<String> fields) {}
