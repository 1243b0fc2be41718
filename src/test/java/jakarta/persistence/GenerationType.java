package jakarta.persistence;

/** Stands for the enum of this name. */
public enum GenerationType {
    AUTO,
    IDENTITY,
    SEQUENCE,
    UUID
}
