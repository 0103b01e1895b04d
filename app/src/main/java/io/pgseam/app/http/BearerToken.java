package io.pgseam.app.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a client has to know to write. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    public BearerToken(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the header has the token; takes the same time for each that has not. */
    boolean isIn(String authorization) {
        boolean isBearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] given = authorization
                .substring(Math.min(SCHEME.length(), authorization.length()))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, given) && isBearer;
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "a token";
    }
}
