package jakarta.persistence;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of this name, which the mapping knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Version {}
