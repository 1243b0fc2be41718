package io.rexorm.scaffold;

/**
 * A project to begin.
 *
 * @param name its name, also that of its Maven artifact; characters that Maven refuses become hyphens
 * @param group its Maven group and Java package: {@code com.example}
 * @param database what it runs on
 * @param rexVersion the version of Rex-ORM it depends on
 */
public record ProjectRequest(String name, String group, Database database, String rexVersion) {

    public ProjectRequest {
        StringBuilder artifact = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean kept =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
            artifact.append(kept ? c : '-');
        }
        name = artifact.toString();
    }

    /** The database of a project. */
    public enum Database {
        /** An SQLite file in the project. */
        SQLITE,
        /** A PostgreSQL server. */
        POSTGRES
    }
}
