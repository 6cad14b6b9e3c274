package io.readyroom.user;

import java.net.URL;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.OpenApiContract;

@QuarkusTest
class OpenApiResourceTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void servesTheCommittedContract() {
        OpenApiContract.assertMatches("user-service", management);
    }
}
