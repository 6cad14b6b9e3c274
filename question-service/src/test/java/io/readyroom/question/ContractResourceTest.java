package io.readyroom.question;

import java.net.URL;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.OpenApiContract;
import io.readyroom.platform.testing.ReadyroomTestResource;

/** The committed API document is the one that the service serves. Carries the test resource of the whole module. */
@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "question"))
class ContractResourceTest {

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void openApiDocumentIsTheCommittedOne() {
        OpenApiContract.assertMatches("question-service", management);
    }
}
