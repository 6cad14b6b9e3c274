package io.readyroom.exam.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Forms that are wanted at the same time. */
@QuarkusTest
class FormAssemblyResourceTest {

    private static final String BATCH = "/internal/forms/batch";

    @Inject
    Vertx vertx;
    @Inject
    QuestionClient client;
    @Inject
    QuestionServiceConfig config;

    private FormAssembly forms;
    private StubUpstream questions;

    @BeforeEach
    void install() {
        questions = FormMother.install();
        // With a circuit of its own: what fails here on purpose must not open the one of the other tests.
        forms = new FormAssembly(vertx, client, config);
    }

    @Test
    void asksTogetherForWhatIsWantedTogether() {
        List<Future<Form>> wanted = Stream.generate(() -> forms.assemble(wish("ai-102"))).limit(40).toList();
        assertThat(wanted).allSatisfy(form -> assertThat(await(form).seed()).isEqualTo("42"));
        assertThat(questions.requests()).hasSizeLessThan(20).extracting(StubRequest::path).contains(BATCH);
    }

    @Test
    void tellsEachWhyThereIsNoFormForIt() {
        List<Future<Form>> wanted = Stream.of("ai-102", "for-new-clients", "ai-900", "empty-bank", "nowhere", "ai-102")
                .map(exam -> forms.assemble(wish(exam))).toList();
        assertThat(Stream.of(0, 2, 5).map(i -> await(wanted.get(i)).blueprint().code()))
                .containsExactly("ai-102-free", "ai-900-free", "ai-102-free");
        assertThat(Stream.of(1, 3, 4).map(i -> problem(wanted.get(i)))).containsExactly("client-too-old",
                "form-not-available", "not-found");
    }

    @Test
    void asksForEachAloneWhenOneOfThemSpoilsTheRequest() {
        questions.answer("POST", BATCH, 400, "{\"type\":\"urn:readyroom:problem:invalid-request\",\"status\":400}");
        List<Future<Form>> wanted = Stream.of("ai-102", "ai-900", "ai-102", "ai-102").map(exam -> forms.assemble(wish(exam)))
                .toList();
        assertThat(wanted).allSatisfy(form -> assertThat(await(form).seed()).isEqualTo("42"));
    }

    @Test
    void asksForAllOnceMoreWhenTheFirstAnswerIsLost() {
        questions.answer("POST", BATCH, 503, "{}");
        // Somebody asks for what can't be had, for so long that all others wait together.
        questions.on("POST", "/internal/forms", request -> StubResponse.json(404, "{}").after(500));
        forms.assemble(wish("ai-102"));
        Awaitility.await().until(() -> !questions.requests().isEmpty());
        List<Future<Form>> wanted = Stream.generate(() -> forms.assemble(wish("ai-102"))).limit(4).toList();
        Future.join(wanted).toCompletionStage().toCompletableFuture().handle((all, failure) -> null).join();
        assertThat(questions.requests().stream().filter(asked -> asked.path().equals(BATCH))).hasSize(2);
        assertThat(wanted.get(3).cause()).isInstanceOf(FormRefusedException.class);
    }

    @Test
    void letsWhoHasSeenMuchAskAlone() {
        PackedIds seen = PackedIds.of(IntStream.range(0, 1_001).mapToObj(i -> new UUID(1, i)).toList());
        List<Future<Form>> wanted = Stream.generate(() -> forms.assemble(wish("ai-102", seen))).limit(4).toList();
        assertThat(wanted).allSatisfy(form -> assertThat(await(form).seed()).isEqualTo("42"));
        assertThat(questions.requests()).hasSize(4).extracting(StubRequest::path).containsOnly("/internal/forms");
    }

    /** Behind a request that hangs nobody waits for that one's time and then for as long again. */
    @Test
    void refusesWhatHasWaitedTooLongBehindOthers() {
        questions.on("POST", "/internal/forms", request -> StubResponse.json(503, "{}").after(8_000));
        Future<Form> first = forms.assemble(wish("ai-102"));
        Awaitility.await().until(() -> !questions.requests().isEmpty());
        List<Future<Form>> behind = Stream.generate(() -> forms.assemble(wish("ai-102"))).limit(3).toList();
        Duration longest = config.timeout().multipliedBy(2).plusSeconds(2);
        assertThatThrownBy(() -> await(first, longest)).isInstanceOf(CompletionException.class);
        assertThat(behind).allSatisfy(form -> assertThatThrownBy(() -> await(form, Duration.ofSeconds(1)))
                .hasCauseInstanceOf(TimeoutException.class));
        assertThat(questions.requests()).extracting(StubRequest::path).doesNotContain(BATCH);
    }

    private static FormRequest wish(String exam) {
        return wish(exam, PackedIds.NONE);
    }

    private static FormRequest wish(String exam, PackedIds seen) {
        return new FormRequest(exam, "free", "en", null, null, seen, PackedIds.NONE, PackedIds.NONE, List.of("single_choice"));
    }

    private static String problem(Future<Form> form) {
        try {
            await(form);
            return "a form";
        } catch (CompletionException e) {
            return ((ProblemException) e.getCause()).type().slug();
        }
    }

    private static Form await(Future<Form> form) {
        return await(form, Duration.ofSeconds(5));
    }

    private static Form await(Future<Form> form, Duration limit) {
        try {
            return form.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
