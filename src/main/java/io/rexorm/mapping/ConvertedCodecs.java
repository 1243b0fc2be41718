package io.rexorm.mapping;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of Java's types that are kept as one of another type: {@code docs/types.md} has the table. By themselves, as linking
 * them takes longer than a first query that has none should.
 */
final class ConvertedCodecs {
    private static final Map<Class<?>, Codec<?>> CODECS = new HashMap<>();

    static {
        convert(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant, i -> i.atOffset(ZoneOffset.UTC));
        convert(ZonedDateTime.class, Instant.class, ZonedDateTime::toInstant, i -> i.atZone(ZoneOffset.UTC));
        convert(Duration.class, Long.class, ConvertedCodecs::nanos, Duration::ofNanos);
        convert(Year.class, Integer.class, Year::getValue, Year::of);
        convert(Character.class, String.class, String::valueOf, ConvertedCodecs::character);
        convert(BigInteger.class, String.class, BigInteger::toString, BigInteger::new);
        convert(OffsetTime.class, String.class, OffsetTime::toString, OffsetTime::parse);
        convert(YearMonth.class, String.class, ConvertedCodecs::text, YearMonth::parse);
        convert(MonthDay.class, String.class, MonthDay::toString, MonthDay::parse);
        convert(Period.class, String.class, Period::toString, Period::parse);
        convert(ZoneOffset.class, String.class, ZoneOffset::getId, ZoneOffset::of);
        convert(ZoneId.class, String.class, ZoneId::getId, ZoneId::of);
        convert(URI.class, String.class, URI::toString, URI::create);
        CODECS.put(char.class, CODECS.get(Character.class));
    }

    private ConvertedCodecs() {}

    /** The codec of a type, or null where it has none here. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable Codec<T> of(Class<T> type) {
        return (Codec<T>) CODECS.get(type);
    }

    /** The types that have one. */
    static Set<Class<?>> types() {
        return CODECS.keySet();
    }

    private static <P, C> void convert(Class<P> type, Class<C> column, Function<P, C> to, Function<C, P> from) {
        Codec<C> codec = ScalarCodecs.of(column);
        if (codec == null) {
            throw new AssertionError(column);
        }
        CODECS.put(type, new ConvertedCodec<>(new Functions<>(to, from), codec));
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw new ValueException(
                    "is longer than the 292 years that the column holds",
                    "is " + duration + ", and the column holds at most 292 years",
                    e);
        }
    }

    /** What {@link YearMonth#parse} takes: after the year 9999 it wants a sign that {@code toString} leaves out. */
    private static String text(YearMonth month) {
        return (month.getYear() > 9999 ? "+" : "") + month;
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new ValueException(
                    "holds a text that is not one character", "holds '" + text + "', which is not one character", null);
        }
        return text.charAt(0);
    }

    private record Functions<P, C>(Function<P, C> to, Function<C, P> from) implements TypeConverter<P, C> {
        @Override
        public C toColumn(P value) {
            return to.apply(value);
        }

        @Override
        public P toProperty(C value) {
            return from.apply(value);
        }
    }
}
