package io.pgseam.app.http;

import static io.pgseam.app.http.ShopClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceRoutesTest {
    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();
    private final String all = "/api/users/" + UUID.randomUUID() + "/preferences";

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1.50", "\"text\"", "[1, [2]]", "{\"a\": {\"b\": null}}", "\"\""})
    void anyJsonIsStoredAndReadAsItIs(String value) {
        assertThat(client.json("PUT", all + "/key", value).status()).isEqualTo(200);

        assertThat(client.get(all + "/key").json()).isEqualTo(Json.mapper().readTree(value));
        assertThat(client.get(all).json().required("key"))
                .isEqualTo(Json.mapper().readTree(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "..",
                ".",
                "a b+c",
                "%2F",
                "?",
                "#",
                ";jsessionid=1",
                "é漢\uD83D\uDE00",
                "'; DROP TABLE x; --"
            })
    void anyNameIsAName(String key) {
        String path = all + "/" + encoded(key).replace(".", "%2E");

        assertThat(client.json("PUT", path, "1").status()).isEqualTo(200);
        assertThat(client.get(path).json().intValue()).isEqualTo(1);
        assertThat(client.get(all).json().has(key)).isTrue();
        assertThat(client.delete(path).status()).isEqualTo(204);
    }

    @Test
    void whatIsNotSetIs404() {
        assertThat(client.get(all).text()).isEqualTo("{}");
        assertThat(client.get(all + "/key").status()).isEqualTo(404);
        assertThat(client.delete(all + "/key").status()).isEqualTo(404);
    }

    @Test
    void aLaterValueReplacesTheEarlier() {
        client.json("PUT", all + "/key", "1");
        client.json("PUT", all + "/key", "2");

        assertThat(client.get(all).text()).isEqualTo("{\"key\":2}");
    }
}
