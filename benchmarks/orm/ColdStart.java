import io.rexorm.orm.Rex;
import java.sql.Connection;
import java.sql.DriverManager;

/** A whole process: opens the database, reads one row, ends. */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("rex")) {
            try (Rex db = Rex.open("sqlite:" + arguments[1])) {
                System.out.println(new RexSubject(db).find(1));
            }
        } else {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[1])) {
                System.out.println(new JdbcSubject(connection, false).find(1));
            }
        }
    }
}
