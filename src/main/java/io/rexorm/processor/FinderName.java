package io.rexorm.processor;

import java.util.List;

/**
 * The query that a method's name is: {@code findByNameAndAgeGreaterThanOrderByNameAsc}.
 *
 * @param verb what is done with the rows
 * @param either groups of conditions, of which one has to hold as a whole
 * @param orders what the rows are ordered by
 */
record FinderName(FinderVerb verb, List<List<Term>> either, List<Sort> orders) {

    /**
     * A condition.
     *
     * @param property the path of the property
     */
    record Term(String property, FinderOperator operator) {
        @Override
        public String toString() {
            return operator.suffix().isEmpty() ? property : property + " " + operator.suffix();
        }
    }

    /**
     * An order.
     *
     * @param property the path of the property
     */
    record Sort(String property, boolean descending) {
        @Override
        public String toString() {
            return property + (descending ? " Desc" : "");
        }
    }

    /** All conditions, in the order of their parameters. */
    List<Term> terms() {
        return either.stream().flatMap(List::stream).toList();
    }

    /** As it was read, with the properties by their names. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<Term> all : either) {
            text.append(text.length() == 0 ? "" : " Or ");
            text.append(String.join(" And ", all.stream().map(Term::toString).toList()));
        }
        if (!orders.isEmpty()) {
            text.append(" OrderBy ")
                    .append(String.join(" ", orders.stream().map(Sort::toString).toList()));
        }
        return text.toString();
    }
}
