package io.pgseam.generator.pages;

import io.pgseam.lock.Entry;
import java.util.List;

/**
 * A foreign key whose both tables are in the lock.
 *
 * @param entry the constraint itself
 * @param child the table that has it
 * @param columns of the child, never empty
 * @param parent the table that it references
 * @param parentColumns as many as {@code columns}
 */
record ForeignKey(Entry entry, Entry child, List<String> columns, Entry parent, List<String> parentColumns) {}
