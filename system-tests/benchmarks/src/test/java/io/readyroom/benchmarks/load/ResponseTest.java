package io.readyroom.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    private static final String SIZED = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 10\r\n\r\n{\"a\":\"ü\"}";
    private static final String CHUNKED = String.join("\r\n", "HTTP/1.1 409 Conflict", "Transfer-Encoding: chunked", "", "4",
            "{\"a\"", "4", ":1}\n", "0", "", "");

    private static Response fed(String text, int piece) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Response response = new Response();
        for (int at = 0; at < bytes.length; at += piece) {
            int length = Math.min(piece, bytes.length - at);
            byte[] part = Arrays.copyOfRange(bytes, at, at + length);
            assertThat(response.add(part, length)).as("complete after %d bytes", at + length)
                    .isEqualTo(at + length == bytes.length);
        }
        return response;
    }

    /** One that counted a reply at its first piece would report latencies that are too short. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 64, 4096 })
    void isCompleteWithItsLastByteAndNotBefore(int piece) {
        Response sized = fed(SIZED, piece);
        assertThat(sized.status()).isEqualTo(200);
        assertThat(sized.isSuccess()).isTrue();
        assertThat(sized.body()).isEqualTo("{\"a\":\"ü\"}");
        Response chunked = fed(CHUNKED, piece);
        assertThat(chunked.status()).isEqualTo(409);
        assertThat(chunked.isSuccess()).isFalse();
        assertThat(chunked.body()).isEqualTo("{\"a\":1}\n");
    }
}
