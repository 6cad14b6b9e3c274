package io.readyroom.question.seed;

import static io.readyroom.question.GeneratedBank.column;
import static io.readyroom.question.GeneratedBank.execute;
import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.question.Service;
import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.bankfiles.SmallBank;
import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.catalogue.ObjectiveMap;

@QuarkusTest
class BridgeSeedResourceTest {

    private static final String OF_THE_BANK = "question_id IN (SELECT id FROM question WHERE source_id LIKE 'dp-100-p-%')";
    private static final String ROWS = """
            SELECT q.source_id || ' ' || b.position || ' ' || coalesce(b.objective_code, '-') || ' ' || coalesce(b.reason, '-')
            FROM question_bridge b JOIN question q ON q.id = b.question_id JOIN outline_version o ON o.id = b.outline_id
            WHERE q.exam_code = 'dp-100' AND o.exam_code = 'ai-300' AND o.as_of = '2026-03-05' ORDER BY 1
            """;
    /** Which transaction has written each row: one that writes the same again is found out. */
    private static final String WRITTEN = "SELECT CAST(xmin AS text) FROM question_bridge WHERE " + OF_THE_BANK + " ORDER BY 1";

    @Inject
    Seeder seeder;
    @Inject
    BridgeSeed bridges;

    @BeforeEach
    void content() {
        Service.awaitContent();
        execute("DELETE FROM question_bridge WHERE " + OF_THE_BANK);
    }

    @Test
    void storesWhereEachQuestionLeads() throws Throwable {
        seed(SmallBank.bridge());

        assertThat(column(ROWS)).containsExactly("dp-100-p-1 1 mlops.resources.1 -", "dp-100-p-1 2 mlops.resources.2 -",
                "dp-100-p-2 1 - Which formats data sets have is not asked any more.", "dp-100-p-3 1 mlops.resources.1 -");
    }

    @Test
    void seedingAgainWritesNothing() throws Throwable {
        seed(SmallBank.bridge());
        List<String> written = column(WRITTEN);
        long revision = count("SELECT revision FROM content_revision");

        assertThat(seed(SmallBank.bridge())).isZero();

        assertThat(column(WRITTEN)).hasSize(4).isEqualTo(written);
        assertThat(count("SELECT revision FROM content_revision")).isEqualTo(revision);
    }

    /** Of a question that led to two objectives nothing may be left when it leads nowhere. */
    @Test
    void aChangedFileTakesThePlaceOfTheWhole() throws Throwable {
        seed(SmallBank.bridge());

        seed(SmallBank.bridge().replace("to: [mlops.resources.1, mlops.resources.2]", "none: \"Nobody asks for that there.\"")
                .replace("none: \"Which formats data sets have is not asked any more.\"", "to: [mlops.assets.1]"));

        assertThat(column(ROWS)).containsExactly("dp-100-p-1 1 - Nobody asks for that there.", "dp-100-p-2 1 mlops.assets.1 -",
                "dp-100-p-3 1 mlops.resources.1 -");
    }

    @Test
    void otherObjectivesInAnotherOrderAreAChange() throws Throwable {
        seed(SmallBank.bridge());

        seed(SmallBank.bridge().replace("[mlops.resources.1, mlops.resources.2]", "[mlops.resources.2, mlops.resources.1]"));

        assertThat(column(ROWS)).contains("dp-100-p-1 1 mlops.resources.2 -", "dp-100-p-1 2 mlops.resources.1 -");
    }

    @Test
    void leavesBridgesToOtherOutlinesAndOfOtherExamsAlone() throws Throwable {
        seed(SmallBank.bridge());
        List<String> before = column(ROWS);
        String other = "SELECT string_agg(CAST(b.xmin AS text), ',' ORDER BY b.question_id) FROM question_bridge b"
                + " JOIN question q ON q.id = b.question_id WHERE q.exam_code <> 'dp-100'";
        List<String> others = column(other);

        store(new QuestionBridge(end("dp-100", "2025-04-11"), end("az-900", "2026-07-20"),
                List.of(new QuestionBridge.Decision("dp-100-p-1", List.of("cloud.computing.1"), null))));

        assertThat(column(ROWS)).isEqualTo(before);
        assertThat(column(other)).isEqualTo(others);
        assertThat(count("SELECT count(*) FROM question_bridge WHERE " + OF_THE_BANK)).isEqualTo(5);
    }

    /** Rows are dropped before others are stored: one that can't be must bring them back. */
    @Test
    void keepsWhatWasThereWhenAPartCannotBeStored() throws Throwable {
        seed(SmallBank.bridge());
        List<String> before = column(ROWS);

        for (QuestionBridge.Decision wrong : List.of(
                new QuestionBridge.Decision("dp-100-p-99", List.of("mlops.resources.1"), null),
                new QuestionBridge.Decision("dp-100-p-2", List.of("mlops.nothing.1"), null))) {
            assertThatThrownBy(() -> store(new QuestionBridge(end("dp-100", "2025-04-11"), end("ai-300", "2026-03-05"),
                    List.of(new QuestionBridge.Decision("dp-100-p-1", List.of("mlops.resources.1"), null), wrong))))
                    .as(wrong.toString()).isInstanceOf(Exception.class);
        }

        assertThat(column(ROWS)).isEqualTo(before);
    }

    private int seed(String bridge) throws Throwable {
        ContentFiles files = SmallBank.with(bridge);
        return VertxContextSupport.subscribeAndAwait(() -> seeder.seed(FilesMother.read(files)));
    }

    private void store(QuestionBridge bridge) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> bridges.store(bridge));
    }

    private static ObjectiveMap.End end(String exam, String asOf) {
        return new ObjectiveMap.End(exam, LocalDate.parse(asOf));
    }
}
