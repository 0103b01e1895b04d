package io.pgseam.app.http;

import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.ProblemException;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.RequestSource;
import java.util.Optional;
import java.util.Set;

/**
 * Who may write: whoever has the token, if there is one, and no page of another site, for which a browser would otherwise speak to the loopback
 * address.
 *
 * @param token empty if everybody may write who can reach the server
 */
record WriteAccess(Optional<BearerToken> token) {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** @throws ProblemException if the request would write and may not */
    void require(Method method, RequestSource request) {
        if (!method.isWriting()) {
            return;
        }
        if (isFromOtherSite(request)) {
            throw new ProblemException(ProblemType.OTHER_SITE, "The request comes from the page of another site.");
        }
        if (token.isPresent() && request.header("Authorization").stream().noneMatch(token.get()::isIn)) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNAUTHORIZED, "Send \"Authorization: Bearer\" and the token of the shop.")
                            .withHeader("WWW-Authenticate", "Bearer"));
        }
    }

    private static boolean isFromOtherSite(RequestSource request) {
        Optional<String> site = first(request, "Sec-Fetch-Site");
        if (site.isPresent()) {
            return !OWN_SITE.contains(site.get());
        }
        // A browser that is older says at least where the page is from.
        String host = first(request, "Host").orElse("");
        return first(request, "Origin")
                .filter(origin -> !origin.replaceFirst("^https?://", "").equals(host))
                .isPresent();
    }

    private static Optional<String> first(RequestSource request, String header) {
        return request.header(header).stream().findFirst();
    }
}
