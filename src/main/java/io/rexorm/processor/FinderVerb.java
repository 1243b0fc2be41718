package io.rexorm.processor;

/** What a method whose name is a query begins with. */
enum FinderVerb {
    FIND("findBy"),
    LIST("listBy"),
    COUNT("countBy"),
    EXISTS("existsBy"),
    DELETE("deleteBy");

    private final String prefix;

    FinderVerb(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** Whether it gives rows, so that they can be in an order. */
    boolean givesRows() {
        return this == FIND || this == LIST;
    }
}
