package io.readyroom.question.interchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.interchange.AwkwardQuestions;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellListTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(CellList.values("a, b,c ,", CellList.NAMES)).containsExactly("a", "b", "c");
        assertThat(CellList.values("  ", CellList.NAMES)).isEmpty();
        assertThat(CellList.values("C:\\temp | D:\\", CellList.TEXTS)).containsExactly("C:\\temp", "D:\\");
        assertThat(CellList.values("a\\,b, c", CellList.NAMES)).containsExactly("a,b", "c");
    }

    @Test
    void writesWhatPeopleWouldWrite() {
        assertThat(CellList.join(List.of("a", "b"), CellList.NAMES)).isEqualTo("a, b");
        assertThat(CellList.join(List.of("95", "ninety-five"), CellList.TEXTS)).isEqualTo("95 | ninety-five");
    }

    @Property
    void everyListComesBack(@ForAll("lists") List<String> values) {
        assertThat(CellList.values(CellList.join(values, CellList.NAMES), CellList.NAMES)).isEqualTo(values);
        assertThat(CellList.values(CellList.join(values, CellList.TEXTS), CellList.TEXTS)).isEqualTo(values);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return AwkwardQuestions.texts().list().ofMaxSize(4);
    }
}
