package io.rexorm.behaviour;

import io.rexorm.testkit.Project;

/** Writes migrations in Java into a project. */
final class JavaFiles {
    private JavaFiles() {}

    /**
     * Writes one, {@code migrations/<name>.java}. Its first member is in line 6.
     *
     * @param members what stands in the class
     */
    static void write(Project project, String name, String members) {
        project.write("migrations/" + name + ".java", """
                import io.rexorm.migration.Migration;
                import io.rexorm.schema.*;

                final class Change implements Migration {

                %s
                }
                """.formatted(members));
    }

    /** Writes one with an up, which begins in line 7, and no down. */
    static void up(Project project, String name, String body) {
        write(project, name, method("up", body));
    }

    /** Writes one that runs outside a transaction; its up begins in line 8. */
    static void upOutsideTransaction(Project project, String name, String body) {
        write(project, name, "    public boolean transactional() { return false; }\n" + method("up", body));
    }

    /** A method of a migration. */
    static String method(String name, String body) {
        return "    public void " + name + "(SchemaBuilder schema) {\n" + body.indent(8) + "    }";
    }

    /** Writes one that creates a table of users with an age. */
    static void createsUsers(Project project) {
        up(project, "1_create_users", """
                schema.createTable("users", t -> {
                    t.id();
                    t.column("email", SqlType.varchar(320)).unique();
                    t.column("age", SqlType.Plain.INTEGER).optional();
                });""");
    }
}
