package io.rexorm.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values that the template of an entity is filled with: names, types, annotations and imports. */
final class ModelSource {
    private static final String ANNOTATIONS = "io.rexorm.annotation.";

    private final String model;
    private final String table;
    private final List<Field> fields;
    private final Set<String> imports = new TreeSet<>();
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Map<String, Object>> enums = new ArrayList<>();

    ModelSource(String model, String table, List<Field> fields) {
        this.model = model;
        this.table = table;
        this.fields = fields;
    }

    Map<String, Object> values(String modelPackage) {
        annotation("Entity");
        key();
        for (Field field : fields) {
            property(field);
        }
        properties.get(properties.size() - 1).put("last", true);
        if (!enums.isEmpty()) {
            enums.get(enums.size() - 1).put("last", true);
        }
        refuseCollisions();
        Map<String, Object> values = new HashMap<>();
        values.put("package", modelPackage);
        values.put("staticImports", List.of(ANNOTATIONS + "Generation.IDENTITY"));
        values.put("imports", imports);
        values.put("model", model);
        values.put("table", table);
        values.put("properties", properties);
        values.put("enums", enums);
        return values;
    }

    private void key() {
        String annotation = annotation("PrimaryKey") + "(generated = IDENTITY)";
        put(TableDesign.KEY, List.of(annotation), "Long");
    }

    private void property(Field field) {
        List<String> annotations = new ArrayList<>();
        JavaType type = javaType(field);
        FieldType fieldType = field.type();
        boolean unique = field.is(FieldOption.UNIQUE);
        if (fieldType instanceof FieldType.Text text) {
            annotations.add(annotation("Column") + "(length = " + text.length() + ")");
        } else if (fieldType instanceof FieldType.Decimal number) {
            annotations.add(
                    annotation("Column") + "(precision = " + number.precision() + ", scale = " + number.scale() + ")");
        } else if (fieldType == FieldType.Scalar.JSON) {
            annotations.add(annotation("Json"));
        }
        if (fieldType instanceof FieldType.Reference) {
            annotations.add(annotation(unique ? "OneToOne" : "ManyToOne"));
        } else if (unique) {
            annotations.add(annotation("Unique"));
        } else if (field.is(FieldOption.INDEX)) {
            annotations.add(annotation("Index"));
        }
        if (field.is(FieldOption.SENSITIVE)) {
            annotations.add(annotation("Sensitive"));
        }
        if (type.imported() != null) {
            imports.add(type.imported());
        }
        boolean optional = field.is(FieldOption.OPTIONAL);
        if (optional) {
            imports.add("org.jspecify.annotations.Nullable");
        }
        put(field.property(), annotations, optional ? type.nullable() : type.name());
    }

    private void put(String name, List<String> annotations, String type) {
        Map<String, Object> property = new HashMap<>();
        property.put("name", name);
        property.put("annotations", annotations);
        property.put("type", type);
        property.put("accessor", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        property.put("last", false);
        properties.add(property);
    }

    private JavaType javaType(Field field) {
        FieldType type = field.type();
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.javaType();
        } else if (type instanceof FieldType.Decimal) {
            return JavaType.imported("java.math.BigDecimal");
        } else if (type instanceof FieldType.Enumeration values) {
            return enumeration(field, values);
        } else if (type instanceof FieldType.Reference reference) {
            imports.add("io.rexorm.orm.Ref");
            return JavaType.named("Ref<" + reference.model() + ">");
        }
        return JavaType.named("String");
    }

    private JavaType enumeration(Field field, FieldType.Enumeration type) {
        List<Map<String, Object>> constants = new ArrayList<>();
        for (String value : type.values()) {
            boolean last = constants.size() + 1 == type.values().size();
            String constant = String.valueOf(Names.constant(value));
            constants.add(Map.of("value", javaText(value), "constant", constant, "last", last));
        }
        annotation("EnumValue");
        String name = Names.entity(field.property());
        Map<String, Object> values = new HashMap<>();
        values.put("enum", name);
        values.put("name", field.property());
        values.put("constants", constants);
        values.put("last", false);
        enums.add(values);
        return JavaType.named(name);
    }

    private String annotation(String name) {
        imports.add(ANNOTATIONS + name);
        return "@" + name;
    }

    /** Two types of one simple name cannot be in one file; references to one model are one type. */
    private void refuseCollisions() {
        Set<String> models = new TreeSet<>(Set.of(model));
        List<String> names = new ArrayList<>();
        for (String imported : imports) {
            names.add(imported.substring(imported.lastIndexOf('.') + 1));
        }
        for (Field field : fields) {
            if (field.type() instanceof FieldType.Enumeration) {
                names.add(Names.entity(field.property()));
            } else if (field.type() instanceof FieldType.Reference reference) {
                models.add(reference.model());
            }
        }
        for (String name : names) {
            if (!models.add(name)) {
                throw Usage.error(
                        "The file of model " + model + " would have two types called " + name + ".",
                        "Give the model, the enum's field or the model it refers to another name.");
            }
        }
    }

    private static String javaText(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
