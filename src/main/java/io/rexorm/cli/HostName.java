package io.rexorm.cli;

import io.rexorm.cli.config.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this machine, without asking a name server where that can be avoided. */
final class HostName {
    private static final Path FILE = Path.of("/etc/hostname");

    private HostName() {}

    static String read(Environment environment) {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = environment.variable(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.isReadable(FILE)
                    ? Files.readString(FILE).trim()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        } catch (IOException e) {
            return "";
        }
    }
}
