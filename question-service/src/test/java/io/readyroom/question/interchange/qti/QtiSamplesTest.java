package io.readyroom.question.interchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.StatementGrid;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/** Whole files, one of each version. */
class QtiSamplesTest {

    @Test
    void readsPointsForEachPick() {
        ItemOutcome.Read read = sample("multiple-2.2.xml");
        MultipleResponse content = (MultipleResponse) read.question().content();
        assertThat(content.stem())
                .isEqualTo("A firm keeps `photos` and sends messages.\n\nWhich **two** services does it need?");
        assertThat(content.options()).extracting("id").containsExactly("blob", "fax", "queue", "gpu");
        assertThat(content.options()).extracting("text").containsExactly("Blobs", "A fax", "Queues", "A *GPU*");
        assertThat(content.select()).isEqualTo(2);
        assertThat(read.question().key()).isEqualTo(new AnswerKey.Choices(List.of("blob", "queue")));
        assertThat(read.question().language()).isEqualTo("en");
        assertThat(read.losses()).extracting(Loss::part).containsExactlyInAnyOrder(Part.SCORING, Part.LANGUAGE, Part.OTHER);
    }

    @Test
    void readsAGridWhoseKeyStandsInItsMapping() {
        ItemOutcome.Read read = sample("grid-3.0.xml");
        assertThat(KeySaid.of(read.question()))
                .isEqualTo("statement_grid: Wasser ist nass. yes; Feuer ist kalt. no; Eis ist kalt. yes");
        assertThat(((StatementGrid) read.question().content()).statements()).extracting("id").containsExactly("a", "b", "c");
        assertThat(read.question().language()).isEqualTo("de");
        assertThat(read.losses()).extracting(Loss::part).doesNotContain(Part.SCORING, Part.IDS);
    }

    /** What scores half isn't right: the tolerance belongs to the half. */
    @Test
    void readsANumberThatIsNearlyRight() {
        ItemOutcome.Read read = sample("numbers-2.1.xml");
        AnswerKey.Text key = (AnswerKey.Text) read.question().key();
        assertThat(key.expects()).isEqualTo("number");
        assertThat(key.text()).isEqualTo("2.50");
        assertThat(key.tolerance()).isNull();
        assertThat(read.question().content().stem()).matches("What does it cost\\? [_\\\\]+ euros");
    }

    private static ItemOutcome.Read sample(String name) {
        try (InputStream in = QtiSamplesTest.class.getResourceAsStream("/interchange/qti/" + name)) {
            return ItemMother.imported(in.readAllBytes()).onlyRead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
