package bench;

/** A whole process: opens the database, reads one row, ends. */
public final class ColdStart {
    private ColdStart() {}

    public static void main(String[] arguments) throws Exception {
        try (Subject subject = Subject.open(arguments[0], new Target(arguments[1]))) {
            System.out.println(subject.find(1));
        }
    }
}
