package io.pgseam.app.reports;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold on a day.
 *
 * @param day in UTC
 * @param orders how many, without those that were cancelled since
 * @param revenue of these, two decimals
 */
public record DailyRevenue(LocalDate day, int orders, BigDecimal revenue) {}
