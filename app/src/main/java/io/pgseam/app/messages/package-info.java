/**
 * What the shop tells people when the database refuses what they entered.
 *
 * <p>Imports the generated schema. Begin reading at {@link io.pgseam.app.messages.ConstraintMessages}.
 */
@NullMarked
package io.pgseam.app.messages;

import org.jspecify.annotations.NullMarked;
