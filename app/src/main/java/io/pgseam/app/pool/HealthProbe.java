package io.pgseam.app.pool;

import com.zaxxer.hikari.util.Credentials;
import io.pgseam.app.errors.ErrorTranslation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks the server whether it is there, over a connection of its own, so that an exhausted pool is not taken for a dead server. */
final class HealthProbe {
    private final DriverSettings driver;
    private final Supplier<Credentials> login;

    HealthProbe(DriverSettings driver, Supplier<Credentials> login) {
        this.driver = driver;
        this.login = login;
    }

    /** Returns what is wrong, after the deadline at the latest. */
    Optional<String> problem(Duration deadline) {
        CompletableFuture<Optional<String>> answer =
                CompletableFuture.supplyAsync(() -> ask(deadline), HealthProbe::start);
        try {
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted before the answer");
        }
    }

    private Optional<String> ask(Duration deadline) {
        String seconds = String.valueOf(Math.max(1, deadline.plusMillis(999).toSeconds()));
        Properties properties = new Properties();
        properties.putAll(driver.parameters());
        properties.put("connectTimeout", seconds);
        properties.put("socketTimeout", seconds);
        properties.put("loginTimeout", seconds);
        Credentials credentials = login.get();
        properties.put("user", credentials.getUsername());
        if (credentials.getPassword() != null) {
            properties.put("password", credentials.getPassword());
        }
        try (Connection connection = DriverManager.getConnection(driver.url(), properties)) {
            return connection.isValid(Integer.parseInt(seconds))
                    ? Optional.empty()
                    : Optional.of("connected, but no answer to a statement");
        } catch (SQLException e) {
            return Optional.of(ErrorTranslation.translate(e).getMessage());
        }
    }

    private static void start(Runnable probe) {
        Thread thread = new Thread(probe, "shop health probe");
        thread.setDaemon(true);
        thread.start();
    }
}
