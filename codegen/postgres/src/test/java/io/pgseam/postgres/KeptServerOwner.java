package io.pgseam.postgres;

import java.nio.file.Path;

/** A program that commits a row to a kept server, says so, and waits to be killed. */
final class KeptServerOwner {
    private KeptServerOwner() {}

    public static void main(String[] arguments) throws Exception {
        KeptServer server = KeptServer.start(Path.of(arguments[0]), ServerSettings.fromSystem());
        KeptServerTest.execute(server, "CREATE TABLE kept AS SELECT 43 AS answer");
        System.out.println("kept");
        Thread.sleep(Long.MAX_VALUE);
    }
}
