/**
 * What the server answers when it refuses or fails: problem details by RFC 9457, and which exception becomes which.
 *
 * <p>Imports {@code errors}, {@code json} and pgseam's runtime. Begin reading at {@link io.pgseam.app.http.problem.Problem}.
 */
@NullMarked
package io.pgseam.app.http.problem;

import org.jspecify.annotations.NullMarked;
