package io.pgseam.postgres;

/** A server that runs already and goes on running; pgseam only makes and drops databases of its own there. */
final class GivenServer extends PostgresServer {
    private GivenServer(Administrator administrator) {
        super(administrator);
    }

    static GivenServer connect(String url) {
        Administrator administrator = ServerUrl.parse(url)
                .map(Administrator::connect)
                .orElseThrow(() -> new PostgresUnavailableException("pgseam.url: expected"
                        + " jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD, found another form."
                        + " Nothing was changed."));
        administrator.dropAbandonedDatabases();
        return new GivenServer(administrator);
    }

    @Override
    String kind() {
        return "given";
    }

    @Override
    public void close() {}
}
