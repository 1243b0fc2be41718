package io.rexorm.mapping;

/**
 * Makes a column value of a property's value and back. Stateless, with a constructor without parameters; never asked about
 * null. Named with {@code @Convert} on the property, or found for every property of its type through {@link
 * java.util.ServiceLoader}.
 *
 * <pre>{@code
 * public final class MoneyConverter implements TypeConverter<Money, Long> {
 *     public Long toColumn(Money money) { return money.cents(); }
 *     public Money toProperty(Long cents) { return new Money(cents); }
 * }
 * }</pre>
 *
 * @param <P> the property's type
 * @param <C> a type that has a column without a converter
 */
public interface TypeConverter<P, C> {

    /** The value for the column. */
    C toColumn(P value);

    /** The value for the property. */
    P toProperty(C value);
}
