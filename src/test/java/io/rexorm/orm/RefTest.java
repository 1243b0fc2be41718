package io.rexorm.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class RefTest {

    @Test
    void isEqualToAReferenceWithTheSameKey() {
        Ref<String> seven = Ref.to(7L);

        assertThat(seven).isEqualTo(Ref.to(7L)).hasSameHashCodeAs(Ref.to(7L));
        assertThat(seven).isNotEqualTo(Ref.to(8L)).isNotEqualTo(7L);
        assertThat(seven.id()).isEqualTo(7L);
        assertThat(seven).hasToString("Ref[7]");
    }

    @Test
    void needsAKey() {
        assertThatNullPointerException().isThrownBy(() -> Ref.to(null)).withMessageContaining("key");
    }
}
