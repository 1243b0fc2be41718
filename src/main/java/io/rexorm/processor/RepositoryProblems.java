package io.rexorm.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Reports what is wrong with a repository, each problem on the element that is wrong. */
final class RepositoryProblems {
    private final TypeElement repository;
    private final Messager messager;
    private boolean none = true;

    RepositoryProblems(TypeElement repository, Messager messager) {
        this.repository = repository;
        this.messager = messager;
    }

    /** Whether nothing was wrong. */
    boolean none() {
        return none;
    }

    void add(String text) {
        report(repository.getSimpleName() + ": " + text, repository);
    }

    void add(RepositoryMethod method, String text) {
        add(method, method.element(), text);
    }

    /** @param element the method, or a parameter of it */
    void add(RepositoryMethod method, Element element, String text) {
        report(repository.getSimpleName() + "." + method.name() + ": " + text, method.place(element));
    }

    private void report(String text, Element place) {
        none = false;
        messager.printMessage(Diagnostic.Kind.ERROR, text, place);
    }
}
