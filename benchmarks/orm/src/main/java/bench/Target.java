package bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database: {@code sqlite::memory:}, {@code sqlite:FILE} or {@code postgres://user@host:port/name}. */
public record Target(String url) {
    boolean isPostgres() {
        return url.startsWith("postgres");
    }

    String jdbc() {
        if (!isPostgres()) {
            return "jdbc:" + url;
        }
        String place = url.substring(url.indexOf("//") + 2);
        int at = place.lastIndexOf('@');
        String[] login = place.substring(0, at).split(":", 2);
        String password = login.length > 1 ? "&password=" + login[1] : "";
        return "jdbc:postgresql://" + place.substring(at + 1) + "?user=" + login[0] + password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc());
    }

    /** The pool that libraries over a data source are used with. In memory it has one connection, as each has its own database. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbc());
        config.setMaximumPoolSize(isPostgres() ? 4 : 1);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }
}
