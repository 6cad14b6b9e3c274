package io.readyroom.gateway.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class StrictPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/v1/exams", "/v1/exams/ai-102", "/.well-known/jwks.json", "/assets/readyroom.css",
            "/v1/x...y",
            "/v1/%C3%A4pfel", "/v1/a%20b", "/v1/a+b,c=d:e@f", "/v1/.../x" })
    void letsPlainPathsIn(String path) {
        assertThat(StrictPath.refusal(path)).isEmpty();
    }

    /** A filter that decodes or normalises first would let some of these in. */
    @ParameterizedTest
    @ValueSource(strings = { "", "*", "v1/exams", "//v1/exams", "/v1//exams", "/v1/exams//", "/v1/./exams",
            "/v1/../internal/forms",
            "/v1/..", "/v1/.", "/.", "/..", "/v1/%2e%2e/internal", "/v1/%2E./x", "/v1/.%2e/x", "/v1/exams;a=b",
            "/v1/exams%3Ba=b",
            "/v1/exams%3b", "/v1/exams%2Fai-102", "/v1/exams%2fai-102", "/v1/exams%5Cai-102", "/v1/exams%5c", "/v1\\exams",
            "/v1/exams%00", "/v1/exams%0d%0a", "/v1/exams%7F", "/v1/exams%", "/v1/exams%2", "/v1/exams%zz", "/v1/%252e%252e/x",
            "/v1/exams ", "/v1/\u00e4", "/v1/<x>", "/v1/exams\u0000", "/v1/%69nternal" })
    void refusesPathsThatCouldBeReadTwoWays(String path) {
        assertThat(StrictPath.refusal(path)).isPresent();
    }

    /** Whatever is let in means the same decoded once, decoded twice, or normalised. */
    @Property(tries = 3000)
    void letsNothingInThatMeansSomethingElseToAnotherReader(
            @ForAll @StringLength(max = 30) @Chars({ '/', '.', '%', '2', 'e', 'E', 'f', 'F', '5', 'c', '3', 'B', ';', '\\',
                    '0' }) @CharRange(from = 'a', to = 'c') String tail) {
        String path = "/" + tail;
        if (StrictPath.refusal(path).isEmpty()) {
            String decoded = URLDecoder.decode(path, StandardCharsets.ISO_8859_1);
            assertThat(decoded.chars().filter(c -> c == '/').count()).isEqualTo(path.chars().filter(c -> c == '/').count());
            assertThat(decoded).doesNotContain("//", "/../", "/./", ";", "\\").doesNotEndWith("/..").doesNotEndWith("/.");
        }
    }
}
