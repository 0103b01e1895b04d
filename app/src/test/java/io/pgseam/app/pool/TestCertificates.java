package io.pgseam.app.pool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates for a day, made by the JDK's keytool in a directory. */
final class TestCertificates {
    private static final String PASSWORD = "changeit";

    private final Path directory;
    private final KeyStore store;

    private TestCertificates(Path directory, KeyStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** An authority, a server at 127.0.0.1 and a client of this name that it vouches for, what was that server's before, and another authority. */
    static TestCertificates make(Path directory, String client) throws Exception {
        Path file = directory.resolve("keys.p12");
        keytool(file, "authority", "-dname", "CN=authority", "-ext", "bc:c");
        keytool(file, "other", "-dname", "CN=other", "-ext", "bc:c");
        keytool(file, "server", "-dname", "CN=server", "-ext", "san=ip:127.0.0.1", "-signer", "authority");
        keytool(
                file,
                "expired",
                "-dname",
                "CN=server",
                "-ext",
                "san=ip:127.0.0.1",
                "-signer",
                "authority",
                "-startdate",
                "-3d");
        keytool(file, "client", "-dname", "CN=" + client, "-signer", "authority");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TestCertificates(directory, store);
    }

    Path certificate(String alias) throws IOException, GeneralSecurityException {
        return Files.writeString(
                directory.resolve(alias + ".crt"),
                pem("CERTIFICATE", store.getCertificate(alias).getEncoded()));
    }

    /** For pgjdbc: PKCS #8 in DER, that nobody else may read. */
    Path key(String alias) throws IOException, GeneralSecurityException {
        Path file = Files.write(directory.resolve(alias + ".pk8"), encodedKey(alias));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** For the server: PKCS #8 in PEM. */
    String keyText(String alias) throws GeneralSecurityException {
        return pem("PRIVATE KEY", encodedKey(alias));
    }

    /** Shows this certificate, and trusts each of these. */
    SSLContext context(String alias) throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        char[] password = PASSWORD.toCharArray();
        own.setKeyEntry(alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private byte[] encodedKey(String alias) throws GeneralSecurityException {
        return store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    private static void keytool(Path store, String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-validity",
                "1"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
