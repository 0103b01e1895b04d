/**
 * Whether the shop tells the truth under load: many threads use it while the server crashes and connections are lost, everything that they were told
 * is recorded, and afterwards compared with what is there.
 *
 * <p>An {@link io.pgseam.app.truth.Operation} is performed by a {@link io.pgseam.app.truth.Visitor}, with an
 * {@link io.pgseam.app.truth.Outcome} that stands in the {@link io.pgseam.app.truth.History}; a {@link io.pgseam.app.truth.Troublemaker} breaks
 * things meanwhile; the {@link io.pgseam.app.truth.Checker} holds its rules against what was {@link io.pgseam.app.truth.Found}. Begin reading at
 * {@link io.pgseam.app.truth.ShopInTroubleTest}.
 */
package io.pgseam.app.truth;
