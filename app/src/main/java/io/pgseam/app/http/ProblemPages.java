package io.pgseam.app.http;

import io.pgseam.app.http.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Problems that come up before a route is known: what is no HTTP, a header that is too large, a server that is closing. */
final class ProblemPages extends ErrorHandler {
    private static final String SOON = "1";

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        FrontHandler.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, SOON);
        }
        byte[] json =
                Problem.json(status, HttpStatus.getMessage(status), "The server did not come to the shop with it.");
        response.write(true, ByteBuffer.wrap(json), callback);
    }
}
