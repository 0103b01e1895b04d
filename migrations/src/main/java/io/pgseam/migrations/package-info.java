/**
 * The shop's schema history: versioned SQL in {@code db/migration}, and {@link io.pgseam.migrations.Migrations}, which applies it;
 * in {@code db/citus} how it is distributed.
 *
 * <p>Imports Flyway, and nothing else of pgseam. The rules that the SQL keeps stand in ARCHITECTURE.md.
 */
@NullMarked
package io.pgseam.migrations;

import org.jspecify.annotations.NullMarked;
