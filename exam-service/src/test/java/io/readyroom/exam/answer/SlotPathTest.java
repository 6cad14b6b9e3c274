package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way takes for an answer's path; everything else is the resource's. */
class SlotPathTest {

    private static final String SESSION = "01a21603-1a63-7942-a6e1-0216dd2bf6a6";

    @Test
    void readsSessionAndPosition() {
        assertThat(SlotPath.find("/v1/exam-sessions/" + SESSION + "/answers/7"))
                .contains(new SlotPath(UUID.fromString(SESSION), 7));
        assertThat(SlotPath.find("/v1/exam-sessions/" + SESSION + "/answers/1200"))
                .contains(new SlotPath(UUID.fromString(SESSION), 1200));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/v1/exam-sessions/" + SESSION + "/answers", "/v1/exam-sessions/" + SESSION + "/answers/",
            "/v1/exam-sessions/" + SESSION + "/answers/0", "/v1/exam-sessions/" + SESSION + "/answers/07",
            "/v1/exam-sessions/" + SESSION + "/answers/-1", "/v1/exam-sessions/" + SESSION + "/answers/+1",
            "/v1/exam-sessions/" + SESSION + "/answers/12345", "/v1/exam-sessions/" + SESSION + "/answers/1/",
            "/v1/exam-sessions/" + SESSION + "/answers/٣", "/v1/exam-sessions/" + SESSION + "/answer//1",
            "/v2/exam-sessions/" + SESSION + "/answers/1", "/v1/exam-sessions/01A21603-1a63-7942-a6e1-0216dd2bf6a6/answers/1",
            "/v1/exam-sessions/01a216031-a63-7942-a6e1-0216dd2bf6a6/answers/1",
            "/v1/exam-sessions/01a21603-1a63-7942-a6e1-0216dd2bf6g6/answers/1" })
    void leavesWhatIsNotPlain(String path) {
        assertThat(SlotPath.find(path)).isEmpty();
    }
}
