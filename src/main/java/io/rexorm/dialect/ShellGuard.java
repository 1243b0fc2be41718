package io.rexorm.dialect;

import java.util.List;

/**
 * What a {@link TransactionGuard} does, as statements of a script that a shell runs.
 *
 * @param begun to run when the transaction has begun
 * @param check to run before the commit; one of them fails where something is broken
 */
public record ShellGuard(List<String> begun, List<String> check) {
    /** Nothing is needed. */
    public static final ShellGuard NONE = new ShellGuard(List.of(), List.of());

    public ShellGuard {
        begun = List.copyOf(begun);
        check = List.copyOf(check);
    }
}
