/**
 * What goes wrong at the database, as a closed set of exceptions, and what the shop tells people when it refuses what they entered.
 *
 * <p>Imports the generated schema. Begin reading at {@link io.pgseam.app.errors.DatabaseException}.
 */
@NullMarked
package io.pgseam.app.errors;

import org.jspecify.annotations.NullMarked;
