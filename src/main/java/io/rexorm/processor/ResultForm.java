package io.rexorm.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How many rows a method gives. */
enum ResultForm {
    LIST("java.util.List"),
    OPTIONAL("java.util.Optional"),
    /** Exactly one, which is what the method gives. */
    ONE("");

    private final String type;

    ResultForm(String type) {
        this.type = type;
    }

    /** That of a method's result. */
    static ResultForm of(RepositoryMethod method) {
        if (method.type().getReturnType() instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1) {
            TypeElement element = (TypeElement) declared.asElement();
            for (ResultForm form : values()) {
                if (element.getQualifiedName().contentEquals(form.type)) {
                    return form;
                }
            }
        }
        return ONE;
    }

    /** What a row becomes. */
    static TypeMirror row(RepositoryMethod method) {
        TypeMirror type = method.type().getReturnType();
        return of(method) == ONE
                ? type
                : ((DeclaredType) type).getTypeArguments().get(0);
    }
}
