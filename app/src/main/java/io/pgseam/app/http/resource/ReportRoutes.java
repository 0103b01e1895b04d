package io.pgseam.app.http.resource;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.reports.CategorySummary;
import io.pgseam.app.reports.DailyRevenue;
import io.pgseam.app.reports.LowStock;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.reports.TagCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;

/** {@code /api/reports}. */
public final class ReportRoutes {
    private static final int MOST_DAYS = 3_660;

    private static final Parameter<Integer> THRESHOLD = Parameter.query(
            "threshold", Types.wholeNumber(0, Integer.MAX_VALUE), "10", "Fewer pieces than these are low.");
    private static final Parameter<LocalDate> FIRST =
            Parameter.requiredQuery("first", Types.DATE, "The first day, in UTC.");
    private static final Parameter<LocalDate> LAST =
            Parameter.requiredQuery("last", Types.DATE, "The last day, inclusive.");
    private static final Parameter<Integer> LIMIT =
            Parameter.query("limit", Types.wholeNumber(1, 1_000), "10", "How many tags.");

    private static final AnswerType CATEGORIES = AnswerType.json(
            200, "All categories, the one with the most products first.", JsonType.listOf(CategorySummary.class));
    private static final AnswerType LOW_STOCK = AnswerType.json(
            200, "The categories that run out, those with the fewest pieces first.", JsonType.listOf(LowStock.class));
    private static final AnswerType REVENUE = AnswerType.json(
            200,
            "Each day from the first to the last, also those without orders.",
            JsonType.listOf(DailyRevenue.class));
    private static final AnswerType TAGS =
            AnswerType.json(200, "The tags that the most products carry.", JsonType.listOf(TagCount.class));

    private final ReportRepository reports;

    public ReportRoutes(DSLContext context) {
        this.reports = new ReportRepository(context);
    }

    public List<Route> routes() {
        return List.of(
                Route.data(Method.GET, "/api/reports/categories", "summarizeCategories", "What is in each category.")
                        .answers(CATEGORIES)
                        .handledBy(request -> CATEGORIES.answer(reports.summarizeCategories())),
                Route.data(Method.GET, "/api/reports/low-stock", "listLowStock", "Which categories run out.")
                        .parameters(THRESHOLD)
                        .answers(LOW_STOCK)
                        .handledBy(request -> LOW_STOCK.answer(reports.listLowStock(request.get(THRESHOLD)))),
                Route.data(Method.GET, "/api/reports/revenue", "listRevenue", "What was sold on each day.")
                        .parameters(FIRST, LAST)
                        .answers(REVENUE)
                        .handledBy(this::revenue),
                Route.data(Method.GET, "/api/reports/tags", "listTopTags", "Which tags are the most common.")
                        .parameters(LIMIT)
                        .answers(TAGS)
                        .handledBy(request -> TAGS.answer(reports.listTopTags(request.get(LIMIT)))));
    }

    private Answer revenue(Request request) {
        LocalDate first = request.get(FIRST);
        LocalDate last = request.get(LAST);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        FieldErrors errors = new FieldErrors();
        if (days < 1 || days > MOST_DAYS) {
            errors.add(LAST.name(), "found " + days + " days from the first, expected 1 to " + MOST_DAYS);
        }
        errors.throwIfAny();
        return REVENUE.answer(reports.listRevenue(first, last));
    }
}
