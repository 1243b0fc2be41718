package io.rexorm.mapping;

import io.rexorm.entity.ColumnTypes;
import io.rexorm.entity.RelationKind;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Finds the mapper that the annotation processor has generated for an entity. */
final class GeneratedMapper {
    private GeneratedMapper() {}

    /** The mapper, or null where there is none for the entity as it is now. */
    static @Nullable EntityMapper<?> of(EntityModel model) {
        try {
            Class<?> found =
                    Class.forName(name(model.type()), true, model.type().getClassLoader());
            Field columns = found.getDeclaredField("COLUMNS");
            columns.setAccessible(true);
            if (!columns(model).equals(columns.get(null))) {
                return null;
            }
            Constructor<?> constructor = found.getDeclaredConstructor(EntityModel.class);
            constructor.setAccessible(true);
            return (EntityMapper<?>) constructor.newInstance(model);
        } catch (ClassNotFoundException | NoSuchFieldException | InaccessibleObjectException e) {
            return null;
        } catch (InvocationTargetException e) {
            throw new LinkageError("the constructor of a generated class failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a generated class is not what it was generated as", e);
        }
    }

    /** Names as the processor gives them: of {@code a.User} it is {@code a.UserTable$Mapper}, of {@code a.B.C} {@code a.B_CTable$Mapper}. */
    private static String name(Class<?> type) {
        String packageName = type.getPackageName();
        int start = packageName.isEmpty() ? 0 : packageName.length() + 1;
        return type.getName().substring(0, start)
                + type.getName().substring(start).replace('$', '_') + "Table$Mapper";
    }

    /**
     * The columns as the processor writes them down: path, type, a question mark where it may be null, and a tilde where an annotation says
     * how a plain type is kept; then the relations that have none.
     */
    private static String columns(EntityModel model) {
        StringBuilder text = new StringBuilder();
        for (ColumnModel column : model.columns()) {
            text.append(column.property()).append(' ').append(column.type().getTypeName());
            text.append(column.nullable() ? "?" : "");
            boolean direct = ColumnTypes.DIRECT.contains(column.type().getTypeName());
            text.append(direct && !column.codec().equals(ScalarCodecs.of(column.type())) ? "~\n" : "\n");
        }
        for (RelationModel relation : model.relations()) {
            if (relation.kind() != RelationKind.REFERENCE) {
                text.append(relation.property()).append(' ');
                text.append(relation.target().getTypeName()).append('\n');
            }
        }
        return text.toString();
    }
}
