package io.pgseam.app.http.resource;

import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.schema.Products;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shop's page at {@code /}, its files below {@code /page/}, and the page of the schema at {@code /schema}. */
public final class PageRoutes {
    private static final String PAGE = "/io/pgseam/app/page/";
    private static final String SCHEMA = "/META-INF/pgseam/schema.html";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", HTML,
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8");

    /** Scripts and styles from here alone, and no text that becomes a script. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    /** The page of the schema brings the rest of its policy itself. */
    private static final String SCHEMA_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+[.](html|css|js|svg)");

    private static final Parameter<String> FILE = Parameter.path("file", Types.KEY, "The file's name.");
    private static final Parameter<Optional<String>> IF_NONE_MATCH =
            Parameter.header("If-None-Match", Types.KEY, "The ETag of the file that is known.");
    private static final AnswerType FOUND = AnswerType.content(
            200, "The file.", CONTENT_TYPES.values().stream().sorted().toArray(String[]::new));
    private static final AnswerType NOT_MODIFIED = AnswerType.empty(304, "The file is as If-None-Match knows it.");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    public List<Route> routes() {
        return List.of(
                Route.page("/", "readPage", "The shop in a browser.")
                        .parameters(IF_NONE_MATCH)
                        .answers(FOUND, NOT_MODIFIED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(request -> answer(request, PAGE + "index.html", PAGE_POLICY)),
                Route.page("/page/{file}", "readPageFile", "A file of the page.")
                        .parameters(FILE, IF_NONE_MATCH)
                        .answers(FOUND, NOT_MODIFIED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(this::file),
                Route.page("/schema", "readSchemaPage", "The tables of the shop, in a browser.")
                        .parameters(IF_NONE_MATCH)
                        .answers(FOUND, NOT_MODIFIED)
                        .problems(ProblemType.NOT_FOUND)
                        .handledBy(request -> answer(request, SCHEMA, SCHEMA_POLICY)));
    }

    private Answer file(Request request) {
        if (!NAME.matcher(request.get(FILE)).matches()) {
            throw notFound();
        }
        return answer(request, PAGE + request.get(FILE), PAGE_POLICY);
    }

    private Answer answer(Request request, String name, String policy) {
        PageFile file =
                Optional.ofNullable(files.get(name)).or(() -> read(name)).orElseThrow(PageRoutes::notFound);
        files.put(name, file);
        boolean isKnown =
                request.get(IF_NONE_MATCH).filter(file.tag()::isMatchedWeaklyBy).isPresent();
        Answer answer = isKnown
                ? NOT_MODIFIED.answer()
                : FOUND.answer(
                        String.valueOf(CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1))),
                        new Answer.Bytes(file.bytes()));
        return answer.with("ETag", file.tag().text())
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", policy);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "The page has no such file.");
    }

    private static Optional<PageFile> read(String name) {
        Class<?> beside = name.equals(SCHEMA) ? Products.class : PageRoutes.class;
        try (@Nullable InputStream bytes = beside.getResourceAsStream(name)) {
            return bytes == null ? Optional.empty() : Optional.of(PageFile.of(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
