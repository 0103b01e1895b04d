/**
 * What the shop's owner asks: figures over many rows.
 *
 * <p>Imports the generated schema. Begin reading at {@link io.pgseam.app.reports.ReportRepository}.
 */
@NullMarked
package io.pgseam.app.reports;

import org.jspecify.annotations.NullMarked;
