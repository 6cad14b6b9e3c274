package io.readyroom.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.gateway.GatewayProblem;
import io.readyroom.gateway.route.RouteTable;
import io.readyroom.platform.testing.OpenApiContract;
import io.readyroom.platform.testing.ProblemContract;
import io.readyroom.platform.testing.ReadyroomTestResource;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class ContractResourceTest {

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void servesWhatIsCommitted() {
        OpenApiContract.assertMatches("gateway", management);
        ProblemContract.assertListed("gateway", GatewayProblem.values());
    }

    @Test
    void aggregatesTheServicesInOneDocument() {
        given().get("/openapi").then().statusCode(200).contentType("application/json").body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/v1/capabilities")).body("paths", hasKey("/v1/exam-sessions/{id}/questions"))
                .body("paths", not(hasKey("/openapi"))).body("components.securitySchemes", hasKey("accessToken"))
                .body("paths.'/v1/exam-sessions/{id}/questions'.get.security[0]", hasKey("accessToken"))
                .body("servers[0].url", notNullValue());
        String document = given().get("/openapi").asString();
        assertThat(document).doesNotContain("/internal");
        given().accept("application/yaml").get("/openapi").then().statusCode(200).contentType("application/yaml")
                .body(containsString("openapi: 3.1.0"));
    }

    /** Whatever is let through is described; authors' routes once stood nowhere, as they have connections of their own. */
    @Test
    void describesWhateverIsPassedOn() {
        Map<String, Map<String, Object>> paths = given().get("/openapi").jsonPath().getMap("paths");
        assertThat(RouteTable.ofThisRelease().routes()).filteredOn(route -> route.upstream().isPresent())
                .filteredOn(route -> !route.template().startsWith("/.well-known/"))
                .allSatisfy(route -> assertThat(paths).hasEntrySatisfying(route.template(),
                        operations -> assertThat(operations).containsKey(route.method().toLowerCase(Locale.ROOT))));
    }

    @Test
    void explainsEveryProblemOfItsOwn() {
        for (GatewayProblem problem : GatewayProblem.values()) {
            given().get("/docs/problems/" + problem.slug()).then().statusCode(200).contentType("text/html")
                    .body(containsString("urn:readyroom:problem:" + problem.slug()));
        }
        given().get("/docs/problems").then().statusCode(200).body(containsString("invalid-path"))
                .body(containsString("not-authenticated"));
        given().get("/docs/problems/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsWhatItCanDo() {
        given().get("/v1/capabilities").then().statusCode(200).body("version", notNullValue())
                .body("questionTypes", hasItems("single_choice", "multiple_response", "ordering", "matching", "dropdown",
                        "statement_grid", "hotspot", "text_entry"))
                .body("modes", hasItems("free", "practice", "topic", "missed", "exam", "diagnostic", "review"))
                .body("features", hasItem("free-sample")).body("oldestClient", notNullValue());
    }

    @Test
    void servesThePageFromHereAloneAndOnlyOnce() {
        for (String path : List.of("/", "/docs", "/launch")) {
            String html = given().get(path).then().statusCode(200).contentType("text/html").extract().asString();
            assertThat(html).as("nothing inline, nothing from elsewhere").doesNotContain("style=").doesNotContain("onclick")
                    .doesNotContain("http://").doesNotContain("https://").contains("<html lang=\"en\">");
        }
        String tag = given().get("/assets/readyroom.js").then().statusCode(200).contentType("text/javascript").extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/assets/readyroom.js").then().statusCode(304);
        for (String name : List.of("readyroom", "launch", "sitting", "questions", "review", "api", "dom", "docs")) {
            String script = given().get("/assets/" + name + ".js").then().statusCode(200).contentType("text/javascript")
                    .extract().asString();
            assertThat(script).as(name).doesNotContain("innerHTML").doesNotContain("insertAdjacentHTML")
                    .doesNotContain("document.write").doesNotContain("eval(").doesNotContain("https://");
        }
        assertThat(given().get("/launch").asString()).contains("/assets/launch.js").contains("noindex");
        given().get("/assets/..%2fapplication.properties").then().statusCode(400);
        given().get("/assets/application.properties").then().statusCode(404);
        given().get("/favicon.ico").then().statusCode(200).contentType("image/svg+xml");
    }
}
