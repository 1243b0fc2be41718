package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsToTheLeftAndToTheRight() {
        TextTable table = new TextTable("<>");
        table.header(Style.STRONG, "Name", "Count");
        table.row(null, "a", "1");
        table.row(null, "longer", "1000000");
        assertThat(table.render(false)).isEqualTo("""
                Name      Count
                a             1
                longer  1000000
                """);
    }

    @Test
    void endsNoLineInBlanks() {
        TextTable table = new TextTable("<<<");
        table.row(null, "longest", "longest", "x");
        table.row(null, "a", "", "");
        table.row(null, "a", "b");
        table.row(null, "a");
        assertThat(table.render(false)).isEqualTo("longest  longest  x\na\na        b\na\n");
    }

    @Test
    void colours() {
        TextTable table = new TextTable("<<");
        table.header(Style.STRONG, "State", "Name");
        table.row(Style.GOOD, "ok", "x");
        assertThat(table.render(true))
                .isEqualTo("\u001b[1mState\u001b[0m  \u001b[1mName\u001b[0m\n\u001b[32mok\u001b[0m     x\n");
        assertThat(table.render(false)).isEqualTo("State  Name\nok     x\n");
    }

    @Test
    void knowsHowWideACharacterIs() {
        TextTable table = new TextTable("<<");
        table.row(null, "𝒜", "x");
        table.row(null, "漢", "x");
        table.row(null, "e\u0301", "x");
        table.row(null, "ab", "y");
        assertThat(table.render(false)).isEqualTo("𝒜   x\n漢  x\ne\u0301   x\nab  y\n");
    }

    @Test
    void isNothingWithoutRows() {
        assertThat(new TextTable("<<").render(true)).isEmpty();
    }
}
