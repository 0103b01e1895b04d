package io.pgseam.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files that TLS needs: the authority that signed the server's certificate, the client's certificate, and its key. */
final class CertificateFiles {
    static final List<String> PARAMETERS = List.of("sslrootcert", "sslcert", "sslkey");

    private CertificateFiles() {}

    /** Returns the names of parameters whose file cannot be read. */
    static List<String> unreadable(Map<String, String> parameters) {
        return PARAMETERS.stream()
                .filter(name -> parameters.containsKey(name) && !isReadable(parameters.get(name)))
                .toList();
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
