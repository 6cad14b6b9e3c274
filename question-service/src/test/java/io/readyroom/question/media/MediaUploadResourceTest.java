package io.readyroom.question.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Service;
import io.readyroom.question.content.ContentJson;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Authors add pictures, everybody sees them. */
@QuarkusTest
class MediaUploadResourceTest {

    private static final String MEDIA = "/v1/authoring/media";

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    /** What is served is what was sent, under the hash of it and with the type that its bytes have. */
    @ParameterizedTest
    @EnumSource
    void storesAPictureUnderItsHash(PictureMother picture) {
        byte[] file = picture.bytes(640, 360);
        String url = "/v1/media/" + ContentJson.hash(file);

        Response stored = post("author", "application/octet-stream", file);

        stored.then().statusCode(201).header("Location", equalTo(url)).body("url", equalTo(url), "width", equalTo(640),
                "height",
                equalTo(360), "contentType", equalTo(picture.contentType()));
        Response shown = given().get(url);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.contentType()).isEqualTo(picture.contentType());
        assertThat(shown.asByteArray()).isEqualTo(file);
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Cache-Control")).contains("immutable");
        post("author", picture.contentType(), file).then().statusCode(201).body("url", equalTo(url));
        assertThat(Service.count("SELECT count(*) FROM media WHERE sha256 = '" + ContentJson.hash(file)
                + "' AND width = 640 AND height = 360")).isEqualTo(1);
    }

    @Test
    void refusesSvgAndSaysWhy() {
        byte[] svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        post("author", "image/svg+xml", svg).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:media-refused")).body("detail", containsString("scripts"));
        // A name that lies changes nothing.
        post("author", "image/png", svg).then().statusCode(422);
    }

    @Test
    void refusesWhatIsNoPictureOrTooLarge() {
        post("author", "image/png", "MZ not a picture".getBytes(StandardCharsets.UTF_8)).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:media-refused"));
        post("author", "image/png", new byte[0]).then().statusCode(422);
        post("author", "image/gif", PictureMother.GIF.bytes(8_193, 1)).then().statusCode(422);
        byte[] large = Arrays.copyOf(PictureMother.PNG.bytes(10, 10), MediaFile.MAX_BYTES + 1);
        post("author", "image/png", large).then().statusCode(413).body("type", equalTo("urn:readyroom:problem:too-large"));
        post("author", "image/png", Arrays.copyOf(large, MediaFile.MAX_BYTES)).then().statusCode(201);
    }

    @Test
    void isForAuthors() {
        byte[] file = PictureMother.PNG.bytes(2, 2);
        for (String role : new String[] { "learner", "reviewer", "partner", "operator" }) {
            post(role, "image/png", file).then().statusCode(403);
        }
        sending("image/png", file).post(MEDIA).then().statusCode(401);
        post("admin", "image/png", file).then().statusCode(201);
    }

    private static Response post(String role, String type, byte[] file) {
        return sending(type, file).header("Authorization", "Bearer " + TestTokens.with(UUID.randomUUID(), role)).post(MEDIA);
    }

    private static RequestSpecification sending(String type, byte[] file) {
        EncoderConfig bytes = RestAssured.config().getEncoderConfig().encodeContentTypeAs(type, ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(bytes)).contentType(type).body(file);
    }
}
