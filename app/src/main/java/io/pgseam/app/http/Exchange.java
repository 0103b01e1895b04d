package io.pgseam.app.http;

import io.javalin.http.Context;
import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.Problems;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.Body;
import io.pgseam.app.http.route.BoundedStream;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.RequestSource;
import io.pgseam.app.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and its answer, at the server. For one thread. */
final class Exchange implements RequestSource {
    private static final String HEAD = "HEAD";
    private static final int CUT = -1;

    private final Context context;
    private final HttpLimits limits;
    private @Nullable Map<String, List<String>> query;

    Exchange(Context context, HttpLimits limits) {
        this.context = context;
        this.limits = limits;
    }

    @Override
    public String path(String name) {
        return context.pathParam(name);
    }

    @Override
    public Map<String, List<String>> query() {
        Map<String, List<String>> known = query;
        if (known == null) {
            String text = context.queryString();
            known = text == null ? Map.of() : PercentText.query(text);
            query = known;
        }
        return known;
    }

    @Override
    public List<String> header(String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    @Override
    public BoundedStream body(Body kind) {
        return kind instanceof JsonBody<?>
                ? new BoundedStream(context.bodyInputStream(), limits.bodyBytes(), limits.bodyTime())
                : new BoundedStream(context.bodyInputStream(), limits.fileBytes(), limits.fileTime());
    }

    int status() {
        return context.res().getStatus();
    }

    void write(Answer answer) {
        head(answer.type().status(), answer.contentType(), answer.headers());
        Answer.Content content = answer.content();
        if (content instanceof Answer.Json json) {
            write(Json.mapper().writeValueAsBytes(json.value()));
        } else if (content instanceof Answer.Bytes bytes) {
            write(bytes.bytes());
        } else if (content instanceof Answer.Streamed stream
                && !context.req().getMethod().equals(HEAD)) {
            write(stream, answer.headers());
        }
    }

    void write(Problem problem) {
        if (isBodyUnread()) {
            // What is still on its way would be taken for the next request.
            context.res().setHeader("Connection", "close");
        }
        head(problem.type().status(), Problem.CONTENT_TYPE, problem.headers());
        write(problem.json());
    }

    private boolean isBodyUnread() {
        boolean hasBody = context.req().getContentLengthLong() > 0
                || !header("Transfer-Encoding").isEmpty();
        try {
            return hasBody && !context.req().getInputStream().isFinished();
        } catch (IOException e) {
            return true;
        }
    }

    private void head(int status, String contentType, Map<String, String> headers) {
        HttpServletResponse response = context.res();
        response.setStatus(status);
        response.setContentType(contentType.isEmpty() ? null : contentType);
        headers.forEach(response::setHeader);
    }

    /** Straight into the response: the library's own way copies it through a buffer of 32 KiB. */
    private void write(byte[] bytes) {
        HttpServletResponse response = context.res();
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
        }
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private void write(Answer.Streamed content, Map<String, String> headers) {
        HttpServletResponse response = context.res();
        try {
            content.writeTo(response.getOutputStream());
        } catch (Exception e) {
            if (response.isCommitted()) {
                cut(response);
            } else {
                response.resetBuffer();
                headers.keySet().forEach(name -> response.setHeader(name, null));
                write(Problems.of(e));
            }
        }
    }

    private static void cut(HttpServletResponse response) {
        try {
            response.sendError(CUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
