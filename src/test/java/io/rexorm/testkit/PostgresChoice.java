package io.rexorm.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Which PostgreSQL the main test suite uses.
 *
 * @param address the server, with a database that is always there
 * @param origin where it comes from, in words
 * @param outlivesTests the server stays when this JVM ends, so that databases have to be dropped
 */
record PostgresChoice(PostgresAddress address, String origin, boolean outlivesTests) {
    private static final String VARIABLE = "REXORM_TEST_PG_URL";
    private static final Duration DOCKER_LIMIT = Duration.ofSeconds(90);

    /** Whether anything is there to choose from; a look at files only. */
    static boolean isPossible() {
        return givenUrl() != null || PostgresServer.isInstallable() || DockerPostgres.isWorthATry();
    }

    /** The server that the environment names, else a container, else the embedded server; those two are started. */
    static PostgresChoice make() throws IOException {
        String url = givenUrl();
        if (url != null) {
            return new PostgresChoice(PostgresAddress.parse(url), VARIABLE, true);
        }
        String note = "";
        if (DockerPostgres.isWorthATry()) {
            try {
                return new PostgresChoice(DockerPostgres.start(DOCKER_LIMIT), "Docker", false);
            } catch (Exception e) {
                note = " (Docker is there but failed: " + e.getMessage() + ")";
            }
        }
        PostgresServer server = PostgresServer.start(Map.of("max_connections", "200"));
        return new PostgresChoice(server.address("postgres"), "the embedded server" + note, false);
    }

    private static String givenUrl() {
        String url = System.getenv(VARIABLE);
        return url == null || url.isBlank() ? null : url;
    }
}
