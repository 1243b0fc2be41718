package io.rexorm.processor;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Repository;
import io.rexorm.annotation.Sql;
import io.rexorm.entity.DeclaredEntity;
import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Checks every {@link Entity} and every {@link Repository} while it is compiled, and generates the table and mapper of the one, {@code
 * UserTable} beside {@code User}, and the class of the other, {@code UsersImpl} beside {@code Users}. Each file comes from one of them alone, so
 * that compiling is incremental.
 */
public final class EntityProcessor extends AbstractProcessor {
    /** Names types, separated by commas, for which converters are found as services at run time. */
    static final String CONVERTED = "rexorm.converted";

    /** Entities and repositories with types that are not there yet: another processor may make them. */
    private final List<String> waiting = new ArrayList<>();
    /** The entities of this compilation so far that get a table. */
    private final Set<String> known = new HashSet<>();

    private final List<String> waitingRepositories = new ArrayList<>();

    /** Also the one that generated files carry: javac warns of what nobody claims. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.rexorm.annotation.*", TableWriter.GENERATED);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(CONVERTED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The annotations are ours alone, so they are claimed; otherwise {@code -Xlint:all -Werror} of a user fails. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeNames names = new TypeNames(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        String converted = processingEnv.getOptions().getOrDefault(CONVERTED, "");
        ColumnTypeRules types = new ColumnTypeRules(names, Set.copyOf(Arrays.asList(converted.split(",", -1))));
        Map<SourceType, DeclaredEntity<SourceProperty>> good = new LinkedHashMap<>();
        for (TypeElement entity : types(round, Entity.class, waiting)) {
            SourceType type = new SourceType(entity, names);
            String name = entity.getQualifiedName().toString();
            if (!new Completeness().of(type)) {
                waiting.add(name);
                known.add(name);
                continue;
            }
            DeclaredEntity<SourceProperty> declared = new EntityCheck(type, types, processingEnv.getMessager()).read();
            if (declared != null) {
                good.put(type, declared);
                known.add(name);
            }
        }
        good.forEach(this::generate);
        for (TypeElement repository : types(round, Repository.class, waitingRepositories)) {
            if (new Completeness().of(repository, names)) {
                process(repository, types);
            } else {
                waitingRepositories.add(repository.getQualifiedName().toString());
            }
        }
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Sql.class)).forEach(this::checkPlace);
        return true;
    }

    /** Those of this round, and those that have waited for it. */
    private List<TypeElement> types(
            RoundEnvironment round, Class<? extends Annotation> annotation, List<String> waited) {
        List<TypeElement> types = new ArrayList<>();
        for (String name : waited) {
            types.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        waited.clear();
        types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        return types;
    }

    private void process(TypeElement repository, ColumnTypeRules types) {
        RepositoryWriter writer = new RepositoryCheck(repository, types, processingEnv.getMessager()).read();
        if (writer != null) {
            write(repository, RepositoryType.implementation(repository, types.names()), writer.write());
        }
    }

    /** An interface that repositories extend may have statements too. */
    private void checkPlace(ExecutableElement method) {
        Element owner = Objects.requireNonNull(method.getEnclosingElement());
        if (!owner.getKind().isInterface()) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            owner.getSimpleName() + "." + method.getSimpleName()
                                    + ": @Sql is for methods of an interface with @Repository; leave it out",
                            method);
        }
    }

    private void generate(SourceType type, DeclaredEntity<SourceProperty> declared) {
        Shape shape = Shape.of(type);
        PackageElement from = type.names().elements().getPackageOf(type.element());
        Access access = new Access(shape, from);
        String name = TableWriter.name(type.element(), type.names());
        String noTable = access.whyNoTable();
        if (noTable != null) {
            note(type, name + " is not generated, and rows are read by reflection: " + noTable);
            return;
        }
        String noMapper = access.whyNoMapper();
        if (noMapper != null) {
            note(type, name + " has no mapper, and rows are read by reflection: " + noMapper);
        }
        write(
                type.element(),
                name,
                new TableWriter(shape, target -> hasTable(target, type.names()))
                        .write(declared.columns(), noMapper == null));
    }

    /** Whether an entity has a table, or gets one in this compilation. */
    private boolean hasTable(TypeElement target, TypeNames names) {
        boolean there = known.contains(target.getQualifiedName().toString())
                || names.elements()
                                .getTypeElement(TableWriter.name(target, names).replace('$', '.'))
                        != null;
        PackageElement home = names.elements().getPackageOf(target);
        return there && new Access(Shape.of(new SourceType(target, names)), home).whyNoTable() == null;
    }

    private void write(TypeElement type, String name, String text) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
            writer.write(text);
        } catch (FilerException e) {
            report(Diagnostic.Kind.ERROR, type, "the class " + name + " is generated; give yours another name");
        } catch (IOException e) {
            report(Diagnostic.Kind.ERROR, type, name + " cannot be written: " + e.getMessage());
        }
    }

    private void note(SourceType type, String text) {
        report(Diagnostic.Kind.NOTE, type.element(), text);
    }

    private void report(Diagnostic.Kind kind, TypeElement type, String text) {
        processingEnv.getMessager().printMessage(kind, type.getSimpleName() + ": " + text, type);
    }
}
