package io.rexorm.scaffold;

/**
 * Where generated files belong; all folders relative to the project, with forward slashes.
 *
 * @param models the root of the Java sources: {@code src/main/java}
 * @param modelPackage the package of the entities: {@code com.example.model}
 * @param migrations the folder of the migrations
 */
public record Layout(String models, String modelPackage, String migrations) {

    /** @throws io.rexorm.RexException when the package cannot be one */
    public Layout {
        Names.packageName(modelPackage);
    }

    /** The layout of a project that says nothing else, with its entities in this package. */
    public static Layout standard(String modelPackage) {
        return new Layout("src/main/java", modelPackage, "migrations");
    }

    String modelFile(String model) {
        return models + "/" + modelPackage.replace('.', '/') + "/" + model + ".java";
    }

    /** @param suffix {@code .sql} or {@code .java} */
    String migrationFile(String version, String name, String suffix) {
        return migrations + "/" + version + "_" + name + suffix;
    }
}
