package io.readyroom.question.interchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void knowsColumnsByTheirNamesInAnyCase() {
        assertThat(List.of("id", "Stem", " OPTION.A ", "gap.g1.o2", "explanation.g1.o2", "explanation.b", "tab.10",
                "tabtitle.1", "image.width", "reusesources", "area.r1"))
                .allSatisfy(name -> assertThat(Column.named(name)).isPresent());
        assertThat(Column.named(" OPTION.A ").orElseThrow().name()).isEqualTo("option.a");
        assertThat(Column.named("reusesources").orElseThrow().name()).isEqualTo("reuseSources");
    }

    @Test
    void knowsNoOthers() {
        assertThat(List.of("", "option", "option.", "option.1", "option.a.b", "gap.g1", "gap.g1.o1.x", "explanation.",
                "tab.0", "tab.a", "stem.a", "question", "option.abcdefghi", "option.a b"))
                .allSatisfy(name -> assertThat(Column.named(name)).isEmpty());
    }

    @Test
    void countsAsPeopleDo() {
        List<String> names = List.of("id", "tab.2", "tab.10", "stem", "option.a", "option.b", "source.s2", "source.s10",
                "gap.g1.o1", "gap.g1.o2", "gap.g2.o1", "key", "explanation", "explanation.a", "explanation.g1.o1",
                "references");

        assertThat(names.stream().map(name -> Column.named(name).orElseThrow()).sorted().map(Column::name).toList())
                .isEqualTo(names);
    }
}
