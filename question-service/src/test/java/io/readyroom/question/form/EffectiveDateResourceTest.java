package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.ShiftedClock;
import io.readyroom.question.Somebody;
import io.readyroom.question.changeset.OutlineFixture;
import io.readyroom.question.snapshot.ContentSnapshot;

/** On the day an outline takes effect nobody edits anything, and the revision of the content stays what it is. */
@QuarkusTest
class EffectiveDateResourceTest {

    private static final String EXAM = "az-305";
    private static final String FROM = "2026-04-17";
    private static final String TO = "2026-12-15";
    private static final int QUESTIONS = 300;
    private static final Set<String> BEFORE = Set.of("governance", "storage", "continuity", "infrastructure");
    private static final Set<String> AFTER = Set.of("governance", "data", "continuity", "infrastructure");

    @Inject
    ShiftedClock clock;
    @Inject
    ContentSnapshot snapshot;
    @Inject
    FormDesk desk;
    @Inject
    CurrentPools pools;

    private final Somebody author = Somebody.author();
    private OutlineFixture outlines;
    private GeneratedBank bank;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("dated", EXAM, FROM, QUESTIONS, 0);
        outlines = OutlineFixture.of(author, EXAM, FROM, TO, "storage", "data");
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .until(() -> !desk.form(order(1)).form().places().isEmpty());
    }

    @AfterEach
    void putBack() throws Throwable {
        clock.reset();
        refresh();
    }

    @Test
    void placesQuestionsByTheOutlineOfTheDay() throws Throwable {
        List<Seen> before = forms();
        assertThat(before).allMatch(form -> form.outline.equals(FROM) && BEFORE.containsAll(form.domains));

        // Half of the questions are assigned to the outline to come; the others carry over, or wait.
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        outlines.store(author, day.toString());
        assign();
        refresh();
        assertThat(forms()).as("nothing changes before the day").isEqualTo(before);

        clock.shift(Duration.ofDays(39));
        refresh();
        assertThat(forms()).as("nor on the day before").isEqualTo(before);

        Set<String> seen = assembleWhileTheDayComes();
        assertThat(seen).contains(FROM, TO);
        assertThat(forms()).allMatch(form -> form.outline.equals(TO) && AFTER.containsAll(form.domains));
        assertThat(placed()).isEqualTo(expectedAfter());

        clock.reset();
        refresh();
        assertThat(forms()).as("a seed gives the same form of equal content").isEqualTo(before);
    }

    /** Every form is of one outline and has its domains, whatever the clock says and however far the pools are. */
    private Set<String> assembleWhileTheDayComes() throws Throwable {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Set<String>>> looks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                looks.add(threads.submit(() -> look(over)));
            }
            Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            clock.shift(Duration.ofDays(40));
            refresh();
            over.set(true);
            Set<String> seen = new HashSet<>();
            for (Future<Set<String>> look : looks) {
                seen.addAll(look.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private Set<String> look(AtomicBoolean over) {
        Set<String> outlinesSeen = new HashSet<>();
        for (int last = 0, seed = 0; last < 20; seed++) {
            last += over.get() ? 1 : 0;
            Seen form = form(seed);
            assertThat(form.outline.equals(FROM) ? BEFORE : AFTER).containsAll(form.domains);
            outlinesSeen.add(form.outline);
        }
        return outlinesSeen;
    }

    /** Questions 1 to 150 to the first objective that the new outline kept. */
    private void assign() {
        GeneratedBank.execute("""
                UPDATE content_revision SET revision = revision;
                INSERT INTO objective_assignment (question_id, outline_id, objective_code, position)
                SELECT q.id, o.id, '%s', 1 FROM question q JOIN outline_version o ON o.exam_code = q.exam_code
                WHERE q.source_id LIKE 'dated-%%' AND q.source_id <= 'dated-00150' AND o.as_of = '%s';
                UPDATE question SET aggregate_version = aggregate_version + 1 WHERE source_id LIKE 'dated-%%';
                UPDATE content_revision SET revision = revision + 1;
                """.formatted(outlines.codes().get(0), TO));
    }

    private long expectedAfter() {
        int many = outlines.codes().size();
        long carried = IntStream.rangeClosed(151, QUESTIONS)
                .filter(n -> outlines.carriesOver(List.of(outlines.codes().get((n - 1) % many)))).count();
        return 150 + carried;
    }

    /** Questions that any form may have. */
    private long placed() {
        return IntStream.rangeClosed(1, QUESTIONS).filter(n -> pools.of(EXAM).find(bank.question(n)).isPresent()).count();
    }

    private List<Seen> forms() {
        List<Seen> forms = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            forms.add(form(seed));
        }
        return forms;
    }

    private record Seen(String outline, Set<String> domains, List<Object> questions) {
    }

    private Seen form(int seed) {
        OrderedForm form = desk.form(order(seed));
        return new Seen(form.facts().outline().asOf().toString(),
                form.form().places().stream().map(place -> place.pick().question().domain()).collect(Collectors.toSet()),
                form.form().places().stream().<Object> map(place -> place.pick().question().versionId()).toList());
    }

    private static FormRequest order(int seed) {
        return new FormRequest(EXAM, "practice", null, 60, null, null, null, null, null, String.valueOf(seed), null);
    }

    private void refresh() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> snapshot.refresh());
    }
}
