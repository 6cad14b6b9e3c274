package io.readyroom.question.interchange.job;

import static io.readyroom.question.interchange.job.Jobs.EXPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.readyroom.question.bank.AuthoredMother;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ExportResourceTest {

    private final Jobs jobs = new Jobs(UUID.randomUUID());

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void writesWhatIsPublishedAndReportsWhatTheFormatCanNotHold() {
        String location = start("{\"format\": \"test-lines\", \"exam\": \"ai-102\", \"pool\": \"sample\"}");
        JsonPath job = jobs.awaitEnd(location);

        long all = Service.count("SELECT count(*) FROM question q JOIN question_version v ON v.id = q.current_version_id"
                + " WHERE q.exam_code = 'ai-102' AND v.pool = 'sample' AND v.status = 'published'");
        long single = Service.count("SELECT count(*) FROM question q JOIN question_version v ON v.id = q.current_version_id"
                + " WHERE q.exam_code = 'ai-102' AND v.pool = 'sample' AND v.status = 'published' AND v.type = 'single_choice'");
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getMap("progress")).containsEntry("read", (int) all).containsEntry("exported", (int) single)
                .containsEntry("skipped", (int) (all - single)).doesNotContainKey("imported");
        String file = file(location);
        assertThat(file.lines().filter(line -> line.contains("\"stem\""))).hasSize((int) single);
        assertThat(file).contains("ai-102-s-12").contains("ai-102-case-01");
        assertThat((long) job.getInt("bytes")).isEqualTo(file.getBytes(StandardCharsets.UTF_8).length);
        List<Map<String, Object>> report = jobs.report(location);
        assertThat(report).hasSize((int) all).allSatisfy(item -> assertThat((List<?>) item.get("losses")).isNotEmpty());
        assertThat(report).filteredOn(item -> item.get("outcome").equals("skipped")).hasSize((int) (all - single))
                .allSatisfy(item -> assertThat(item.get("why").toString()).contains("no lines"));
    }

    @Test
    void namesTheFileAndKeepsItOutOfCaches() {
        String location = start("{\"format\": \"test-lines\", \"exam\": \"ai-102\", \"tag\": \"code-reading\"}");
        jobs.awaitEnd(location);

        jobs.as("author").get(location + "/file").then().statusCode(200)
                .header("Content-Type", containsString("application/octet-stream"))
                .header("Content-Disposition", containsString(".jsonl")).header("Cache-Control", containsString("no-store"));
    }

    @Test
    void writesOpenVersionsWhereTheyAreAskedFor() {
        String run = "e" + UUID.randomUUID().toString().substring(0, 8);
        Bank.draft("mls-c01", UUID.randomUUID(), List.of(AuthoredMother.question(run, "A draft", "x", "y")));

        for (String versions : List.of("open", "newest")) {
            String location = start("{\"format\": \"test-lines\", \"exam\": \"mls-c01\", \"versions\": \"" + versions + "\"}");
            jobs.awaitEnd(location);
            assertThat(file(location)).contains(run);
        }
        String current = start("{\"format\": \"test-lines\", \"exam\": \"mls-c01\"}");
        jobs.awaitEnd(current);
        assertThat(file(current)).doesNotContain(run);
    }

    @Test
    void refusesWhatItCanNotWriteAndShowsNothingToOthers() {
        jobs.as("author").contentType("application/json").body("{\"format\": \"nothing\", \"exam\": \"ai-102\"}").post(EXPORTS)
                .then().statusCode(400).body("errors[0].field", equalTo("format"));
        jobs.as("author").contentType("application/json").body("{\"format\": \"test-lines\", \"exam\": \"ai-102\", \"x\": 1}")
                .post(EXPORTS).then().statusCode(400);
        jobs.as("learner").contentType("application/json").body("{\"format\": \"test-lines\", \"exam\": \"ai-102\"}")
                .post(EXPORTS).then().statusCode(403);
        String location = start("{\"format\": \"test-lines\", \"exam\": \"ai-102\"}");
        jobs.awaitEnd(location);
        new Jobs(UUID.randomUUID()).as("author").get(location + "/file").then().statusCode(404);
    }

    @Test
    void hasNoFileBeforeItIsDone() {
        UUID job = UUID.randomUUID();
        Bank.execute("INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status, ended_at) VALUES ('" + job
                + "', 'export', gen_random_uuid(), 'ai-102', 'test-lines', '{}', 'cancelled', now())");
        jobs.as("admin").get(EXPORTS + "/" + job + "/file").then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"));
    }

    private String start(String request) {
        return jobs.as("author").contentType("application/json").body(request).post(EXPORTS).then().statusCode(202).extract()
                .header("Location");
    }

    private String file(String location) {
        return new String(jobs.as("author").get(location + "/file").then().statusCode(200).extract().asByteArray(),
                StandardCharsets.UTF_8);
    }
}
