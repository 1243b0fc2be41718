package io.rexorm.cli.config;

import io.rexorm.jdbc.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/** Understands the URLs of all databases there are. The command gives the configuration the dialects' own. */
@FunctionalInterface
public interface UrlParser {

    /**
     * Understands a URL.
     *
     * @return what to connect to, or null where no database knows the scheme
     * @throws io.rexorm.RexException when the URL makes no sense; its message never holds the password
     */
    @Nullable
    ConnectionSettings parse(String url);
}
