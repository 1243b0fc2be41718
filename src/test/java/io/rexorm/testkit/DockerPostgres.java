package io.rexorm.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server in a container, which Testcontainers removes when this JVM ends. */
final class DockerPostgres {
    private static final String IMAGE = "postgres:16-alpine";

    private DockerPostgres() {}

    /** Whether something of Docker is to be seen. Asking Testcontainers where there is none takes seconds. */
    static boolean isWorthATry() {
        if (System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").startsWith("Windows")) {
            return true;
        }
        String home = System.getProperty("user.home");
        String runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), home);
        List<String> signs = List.of(
                "/var/run/docker.sock",
                runtime + "/docker.sock",
                home + "/.docker/run/docker.sock",
                home + "/.docker/desktop/docker.sock",
                home + "/.testcontainers.properties");
        return signs.stream().anyMatch(sign -> Files.exists(Path.of(sign)));
    }

    /**
     * Starts a container.
     *
     * @param limit how long it may take; a socket that never answers holds Testcontainers for minutes
     * @throws Exception why it could not be started
     */
    static PostgresAddress start(Duration limit) throws Exception {
        FutureTask<PostgresAddress> starting = new FutureTask<>(DockerPostgres::start);
        Thread thread = new Thread(starting, "start-container");
        thread.setDaemon(true);
        thread.start();
        try {
            return starting.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new TimeoutException("no answer within " + limit.toSeconds() + " s");
        }
    }

    // Closed by Testcontainers.
    @SuppressWarnings("resource")
    private static PostgresAddress start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("it does not answer");
        }
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.start();
        return new PostgresAddress(
                container.getHost(),
                container.getMappedPort(5432),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword(),
                "");
    }
}
