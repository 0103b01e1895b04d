/**
 * What a migration does to those who use the database meanwhile: the rules, with the way around each, what was found, and what was waived.
 *
 * <p>Imports the Java platform alone; what is found is found by {@code io.pgseam.generator.watch}. Begin reading at {@link
 * io.pgseam.generator.migrations.MigrationRule}.
 */
@NullMarked
package io.pgseam.generator.migrations;

import org.jspecify.annotations.NullMarked;
