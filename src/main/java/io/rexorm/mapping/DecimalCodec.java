package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decimal whose column says how many digits there are after the point. They are there in what is read: SQLite keeps a number, and
 * would give 12.3 for 12.30.
 */
record DecimalCodec(int precision, int scale) implements Codec<BigDecimal> {

    @Override
    public SqlType type() {
        return SqlType.decimal(precision, scale);
    }

    @Override
    public @Nullable BigDecimal read(Row row, int column) {
        BigDecimal value = row.value(column, BigDecimal.class);
        return value == null || value.scale() >= scale ? value : value.setScale(scale);
    }

    @Override
    public void bind(Binder to, int index, BigDecimal value) {
        to.value(index, value);
    }
}
