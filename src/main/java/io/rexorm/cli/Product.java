package io.rexorm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of Rex-ORM this is. */
final class Product {
    private Product() {}

    static String version() {
        try (InputStream stream = io.rexorm.RexException.class.getResourceAsStream("version.properties")) {
            if (stream == null) {
                throw new IllegalStateException("version.properties is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("version.properties cannot be read", e);
        }
    }
}
