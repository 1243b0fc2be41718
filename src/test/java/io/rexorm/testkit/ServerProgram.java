package io.rexorm.testkit;

import java.io.IOException;

/** Starts a server from the folder that it is given, says where, and waits to be killed. */
public final class ServerProgram {
    private ServerProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("rexorm.test.postgres", arguments[0]);
        try (PostgresServer server = PostgresServer.start()) {
            System.out.println(server.folder());
            System.out.println(server.pid());
            System.err.println("started");
            Thread.sleep(60_000);
        }
    }
}
