package io.rexorm.scaffold;

/** What may be said of a field after its type. */
enum FieldOption {
    OPTIONAL,
    UNIQUE,
    INDEX,
    SENSITIVE
}
