package io.pgseam.app.tx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What an advisory lock is about, for example {@code new LockName("statement", customer.toString())}.
 *
 * <p>The server knows a lock by a number of 64 bits: the first 8 bytes, big-endian, of the SHA-256 of both texts in UTF-8, each after its
 * length in bytes as {@code int32}. Two names that share a number lock each other out, and harm nothing else.
 *
 * @param purpose why, the same for all locks of one use
 * @param key which one
 */
public record LockName(String purpose, String key) {

    long number() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
        for (String part : List.of(purpose, key)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
