/**
 * JSON Schemas of the shop's Java types, and the check of what a request brings against them: what the document says is what is checked.
 *
 * <p>Imports {@code http.problem} and pgseam's types. Begin reading at {@link io.pgseam.app.http.schema.JsonType}.
 */
@NullMarked
package io.pgseam.app.http.schema;

import org.jspecify.annotations.NullMarked;
