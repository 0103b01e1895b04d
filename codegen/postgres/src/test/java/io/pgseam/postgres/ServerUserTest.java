package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerUserTest {
    @Test
    void aServersProcessDoesNotSeeTheCallersEnvironment() {
        ProcessBuilder process = ServerUser.process(Path.of("."), List.of("env"));

        assertThat(System.getenv()).as("there is something to leave out").hasSizeGreaterThan(3);
        assertThat(process.environment().keySet())
                .contains("LC_ALL", "PATH")
                .isSubsetOf("DYLD_LIBRARY_PATH", "HOME", "LC_ALL", "LD_LIBRARY_PATH", "PATH", "TMPDIR", "TZ");
    }
}
