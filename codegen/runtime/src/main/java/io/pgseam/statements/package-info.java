/**
 * The statements that an application sends, recorded while its tests run, and their check against another version of the schema.
 *
 * <p>May import: {@code io.pgseam.copy}, whose statements are recorded too, and {@code io.pgseam.lock}. Begin with
 * {@link io.pgseam.statements.StatementRecorder} for writing, and {@link io.pgseam.statements.StatementReport} for checking.
 */
@NullMarked
package io.pgseam.statements;

import org.jspecify.annotations.NullMarked;
