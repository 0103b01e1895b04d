package io.pgseam.app.http.resource;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file for a browser.
 *
 * @param tag of its content
 * @param bytes not to be changed
 */
record PageFile(ETag tag, byte[] bytes) {
    private static final int TAG_BYTES = 12;

    static PageFile of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PageFile(new ETag('"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"'), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
