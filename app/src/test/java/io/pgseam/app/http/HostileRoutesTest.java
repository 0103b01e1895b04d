package io.pgseam.app.http;

import static io.pgseam.app.hostile.HostileCorpus.MARK;
import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.hostile.Hostile;
import io.pgseam.app.hostile.HostileCorpus;
import io.pgseam.app.hostile.Texts;
import io.pgseam.app.http.HostileRequest.Places;
import io.pgseam.app.http.KeptConnection.Received;
import io.pgseam.app.http.route.Route;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Hostile text in every place of every request that the shop's routes declare, and in some that they do not: it is stored and shown as it is, or
 * refused with a problem. No statement has it but as a bind value.
 */
class HostileRoutesTest {
    /** What a request with such a text in these places is answered, in an order in which each finds what it looks for. */
    private static final Map<String, Integer> TAKEN = new LinkedHashMap<>();

    static {
        TAKEN.put("createProduct BODY", 201);
        TAKEN.put("listProducts ADDRESS", 200);
        TAKEN.put("findProduct HEADERS", 200);
        TAKEN.put("replaceProduct HEADERS", 412);
        TAKEN.put("replaceProduct BODY", 200);
        TAKEN.put("importProducts BODY", 200);
        TAKEN.put("exportProducts HEADERS", 200);
        TAKEN.put("registerCustomer BODY", 201);
        TAKEN.put("putPreference ADDRESS", 200);
        TAKEN.put("findPreference ADDRESS", 200);
        TAKEN.put("deletePreference ADDRESS", 204);
        TAKEN.put("putPreference BODY", 200);
        TAKEN.put("readPage HEADERS", 200);
        TAKEN.put("readPageFile ADDRESS", 404);
        TAKEN.put("readPageFile HEADERS", 200);
        TAKEN.put("readSchemaPage HEADERS", 200);
    }

    private static final Set<String> SHOWN = Set.of(
            "createProduct BODY",
            "listProducts ADDRESS",
            "replaceProduct BODY",
            "registerCustomer BODY",
            "putPreference BODY");

    private static final List<Places> OPEN = List.of(Places.ADDRESS, Places.HEADERS, Places.BODY);
    private static final List<Integer> UNSEEN = List.of(0, 400, 414, 431);
    private static final List<Hostile> TEXTS = HostileCorpus.sample(300);
    /** For the places that refuse any text, of which no part comes to the database. */
    private static final List<Hostile> REFUSED = HostileCorpus.sample(50);

    private static final int MOST_HEAD_BYTES = 7_900;

    @RegisterExtension
    static final TestShop SHOP = TestShop.openAndLogged();

    private static Map<String, Route> routes;
    private Product bystander;
    private KeptConnection connection;
    private int requests;

    @BeforeEach
    void someoneStandsBy() {
        routes = new ShopRoutes(
                        SHOP.database().pool(),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        HttpSettings.from(Map.of()).limits())
                .all().stream().collect(Collectors.toMap(Route::name, Function.identity()));
        SHOP.clear();
        bystander = SHOP.create(TestShop.lamp("Bystander", "1.00"));
        connection = new KeptConnection(SHOP.port());
    }

    @AfterEach
    void theBystanderIsAsHeWas() {
        connection.close();
        assertThat(SHOP.client().get("/api/products/" + bystander.id()).as(Product.class))
                .isEqualTo(bystander);
    }

    @AfterAll
    static void noStatementHasATextInIt() {
        assertThat(SHOP.database().log().linesWith(MARK)).isEmpty();
        String control = "x" + UUID.randomUUID();
        SHOP.database().owner().execute("SELECT '" + control + "'");
        assertThat(SHOP.database().log().linesWith(control))
                .as("the log sees a text in a statement")
                .isNotEmpty();
    }

    @Test
    void everyPlaceThatTakesTextIsKnown() {
        assertThat(routes.values().stream()
                        .flatMap(route -> OPEN.stream()
                                .filter(places ->
                                        !HostileRequest.places(route, places).isEmpty())
                                .map(places -> route.name() + " " + places)))
                .containsExactlyInAnyOrderElementsOf(TAKEN.keySet());
    }

    @Test
    void textIsTakenAsItIsOrRefusedInEveryPlace() {
        List<Route> closed = routes.values().stream()
                .filter(route -> !HostileRequest.places(route, Places.CLOSED).isEmpty())
                .toList();
        for (Hostile hostile : TEXTS) {
            takes(hostile);
        }
        for (Hostile hostile : REFUSED) {
            Map<String, String> right = right(bystander.id().toString());
            closed.forEach(
                    route -> send(HostileRequest.of(route, Places.CLOSED, hostile, right), hostile, List.of(400)));
            isRefusedElsewhere(hostile);
        }
        System.out.printf(
                "hostile text over HTTP: %,d texts in %d places of %d routes, %,d requests, %,d statements in the log%n",
                TEXTS.size(),
                Stream.of(Places.values())
                        .flatMap(places -> routes.values().stream().map(route -> HostileRequest.places(route, places)))
                        .mapToInt(List::size)
                        .sum(),
                routes.size(),
                requests,
                SHOP.database().log().executions());
    }

    /** A version of a file is compared with some of the texts: its content, which is most of the answer, has to do with none. */
    private void takes(Hostile hostile) {
        Map<String, String> right = right(bystander.id().toString());
        for (Map.Entry<String, Integer> taken : TAKEN.entrySet()) {
            String[] name = taken.getKey().split(" ");
            Places places = Places.valueOf(name[1]);
            HostileRequest request = HostileRequest.of(routes.get(name[0]), places, hostile, right);
            boolean isPage = routes.get(name[0]).kind() == Route.Kind.PAGE && places == Places.HEADERS;
            if (isPage && !REFUSED.contains(hostile)
                    || places == Places.HEADERS && hostile.text().matches("(?s).*[\r\n].*")) {
                continue;
            }
            Received received = send(request, hostile, expected(taken.getValue(), places, hostile));
            boolean isThere = !right.get("id").equals(bystander.id().toString()) || !name[0].equals("listProducts");
            if (received.status() == taken.getValue() && SHOWN.contains(taken.getKey()) && isThere) {
                assertThat(Texts.of(received.json()))
                        .as("%s: %s", request, received.text())
                        .contains(hostile.text())
                        .doesNotContain(bystander.name());
            }
            if (received.status() == 201 && name[0].equals("createProduct")) {
                right.put("id", received.json().required("id").stringValue());
            }
            if (received.status() == 200 && taken.getKey().equals("putPreference ADDRESS")) {
                showsPreference(hostile, right);
            }
        }
        SHOP.database()
                .context()
                .deleteFrom(PRODUCTS)
                .where(PRODUCTS.ID.ne(bystander.id()))
                .execute();
    }

    /** A header is compared with a version, and any file is good in which rows fit into the indexes. */
    private static List<Integer> expected(int taken, Places places, Hostile hostile) {
        if (places == Places.HEADERS) {
            return List.of(taken, 200, 304, 400);
        }
        return places == Places.BODY && !hostile.isIndexable() ? List.of(taken, 400) : List.of(taken);
    }

    private void showsPreference(Hostile hostile, Map<String, String> right) {
        HostileRequest list = HostileRequest.of(routes.get("listPreferences"), Places.BODY, hostile, right);

        assertThat(send(list, hostile, List.of(200)).json().propertyNames()).contains(hostile.text());
    }

    private Received send(HostileRequest request, Hostile hostile, List<Integer> expected) {
        byte[] bytes = request.bytes();
        Received received = send(bytes);
        if (headBytes(bytes) > MOST_HEAD_BYTES) {
            assertThat(received.status()).as(request.toString()).isIn(orUnseen(expected));
        } else if (!request.wrong().isEmpty()) {
            assertThat(received.status()).as("%s: %s", request, received.text()).isEqualTo(400);
            assertThat(isUnread(received, hostile)
                            || request.wrong().stream()
                                    .allMatch(wrong ->
                                            received.fields().stream().anyMatch(field -> field.startsWith(wrong))))
                    .as("%s: all of %s in %s", request, request.wrong(), received.text())
                    .isTrue();
        } else {
            assertThat(received.status()).as("%s: %s", request, received.text()).isIn(expected);
        }
        assertUnchanged(received, hostile, request.toString());
        return received;
    }

    /** Names of fields may come from the request; what stands in them may not be quoted. */
    private static void assertUnchanged(Received received, Hostile hostile, String request) {
        if (received.status() >= 400) {
            assertThat(received.headers().get("content-type")).as(request).isEqualTo("application/problem+json");
            assertThat(received.json().path("detail").asString()).doesNotContain(MARK);
            for (JsonNode error : received.json().path("errors").values()) {
                assertThat(error.required("message").stringValue()).as(request).doesNotContain(MARK);
            }
        } else if (received.isJson()) {
            assertThat(Texts.of(received.json()).filter(text -> text.contains(MARK)))
                    .as(request)
                    .allMatch(text -> text.equals(hostile.text()));
        }
    }

    /** In places that no route declares. */
    private void isRefusedElsewhere(Hostile hostile) {
        String encoded = hostile.percentEncoded();
        refuses(hostile, "GET /api/products?" + encoded + "=" + encoded, new byte[0], "", List.of(400));
        refuses(hostile, "GET /" + encoded, new byte[0], "", List.of(400, 404));
        refuses(
                hostile,
                "POST /api/products",
                ("{" + hostile.json() + ":" + hostile.json() + "}").getBytes(US_ASCII),
                "Content-Type: application/json\r\n",
                List.of(400));
        if (!hostile.text().matches("(?s).*[\r\n].*")) {
            refuses(hostile, "POST /api/products", with("Content-Type", hostile), List.of(400, 415));
            refuses(hostile, "POST /api/products", with("Origin", hostile), List.of(400, 403));
            refuses(hostile, "POST /api/products", with("Sec-Fetch-Site", hostile), List.of(400, 403));
            refuses(
                    hostile,
                    "GET /api/products/" + bystander.id(),
                    Stream.of("Accept", "Authorization", "Cookie", "Range", "User-Agent", "X-Forwarded-For")
                            .map(name -> with(name, hostile))
                            .reduce(new byte[0], HostileRoutesTest::joined),
                    List.of(200, 400));
        }
    }

    private void refuses(Hostile hostile, String line, byte[] headers, List<Integer> expected) {
        byte[] head = joined((line + " HTTP/1.1\r\nHost: a\r\n").getBytes(US_ASCII), headers);
        refuses(hostile, line, joined(head, "Content-Length: 0\r\n\r\n".getBytes(US_ASCII)), 0, expected);
    }

    private void refuses(Hostile hostile, String line, byte[] body, String headers, List<Integer> expected) {
        String head = line + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        refuses(hostile, line, joined(head.getBytes(US_ASCII), body), body.length, expected);
    }

    private void refuses(Hostile hostile, String line, byte[] request, int bodyBytes, List<Integer> expected) {
        Received received = send(request);

        assertThat(received.status())
                .as("%s, %s: %s", line, hostile, received.text())
                .isIn(request.length - bodyBytes > MOST_HEAD_BYTES ? orUnseen(expected) : expected);
        assertUnchanged(received, hostile, line);
    }

    /** What is no text is refused in the first place that is read: the whole URL, its query, the body as JSON. */
    private static boolean isUnread(Received received, Hostile hostile) {
        return !hostile.isStorable() && received.status() == 400;
    }

    /** The server does not read so much before it knows the path. */
    private static List<Integer> orUnseen(List<Integer> expected) {
        return Stream.concat(UNSEEN.stream(), expected.stream()).toList();
    }

    private Received send(byte[] request) {
        requests++;
        return connection.send(request);
    }

    private static byte[] with(String header, Hostile hostile) {
        return joined(joined((header + ": ").getBytes(US_ASCII), hostile.bytes()), "\r\n".getBytes(US_ASCII));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static int headBytes(byte[] request) {
        for (int i = 0; i < request.length - 3; i++) {
            if (Arrays.equals(request, i, i + 4, "\r\n\r\n".getBytes(US_ASCII), 0, 4)) {
                return i;
            }
        }
        return request.length;
    }

    private Map<String, String> right(String product) {
        Map<String, String> right = new HashMap<>();
        right.put("id", product);
        right.put("product", product);
        right.put("customer", UUID.randomUUID().toString());
        right.put("order", UUID.randomUUID().toString());
        right.put("user", UUID.randomUUID().toString());
        right.put("first", "2026-01-01");
        right.put("last", "2026-01-02");
        right.put("file", "shop.js");
        return right;
    }
}
