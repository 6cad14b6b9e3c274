package io.readyroom.exam;

import java.net.URL;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.OpenApiContract;

@QuarkusTest
class OpenApiContractResourceTest {

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void isServedAsCommitted() {
        OpenApiContract.assertMatches("exam-service", management);
    }
}
