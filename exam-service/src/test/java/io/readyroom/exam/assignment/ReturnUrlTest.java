package io.readyroom.exam.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.platform.web.problem.ProblemException;

/** Promise: nobody is sent where a script would run or a stranger would listen. A stub looks for "https" anywhere. */
class ReturnUrlTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "https://academy.example/after?x=1#y", "https://academy.example:8443", "http://localhost:3000/x",
            "http://127.0.0.1/x" })
    void allows(String address) {
        assertThat(ReturnUrl.require(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://academy.example", "http://localhost.academy.example/", "javascript:alert(1)//https://",
            "data:text/html,https://x", "//academy.example", "/after", "https:///after", "https:academy.example",
            "https://user@academy.example/", "https://academy.example/a b", "ftp://academy.example", "HTTPS", "" })
    void refuses(String address) {
        assertThatThrownBy(() -> ReturnUrl.require(address)).isInstanceOf(ProblemException.class);
    }
}
