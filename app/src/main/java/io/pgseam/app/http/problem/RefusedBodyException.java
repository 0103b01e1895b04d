package io.pgseam.app.http.problem;

import java.io.IOException;

/** Reading a body ends with a problem. An {@link IOException}, so that whoever reads treats the bytes as unreadable. */
public final class RefusedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedBodyException(ProblemType type, String detail) {
        super(detail);
        this.problem = Problem.of(type, detail);
    }

    Problem problem() {
        return problem;
    }
}
