package io.pgseam.postgres;

/** A program that starts an embedded server, says where it is, and waits to be killed. */
final class ServerOwner {
    private ServerOwner() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start();
        RunningServer running = RunningServer.of(server);
        System.out.println(running.process() + " " + running.directory());
        Thread.sleep(Long.MAX_VALUE);
    }
}
