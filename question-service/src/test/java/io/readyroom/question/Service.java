package io.readyroom.question;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.seed.SeedJob;
import io.readyroom.question.snapshot.ContentSnapshot;
import io.restassured.specification.RequestSpecification;

/** The running service under test, and its database. */
public final class Service {

    private Service() {
    }

    /** Waits until the shipped files are stored and in memory. */
    public static void awaitContent() {
        SeedJob seed = Arc.container().instance(SeedJob.class).get();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(seed::isOver);
    }

    /** Loads what was published a moment ago, so that no later test is surprised by it. */
    public static void refreshContent() {
        ContentSnapshot snapshot = Arc.container().instance(ContentSnapshot.class).get();
        try {
            VertxContextSupport.subscribeAndAwait(snapshot::refresh);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request with another service's token. */
    public static RequestSpecification asService() {
        return given().header("Authorization", "Bearer " + TestTokens.service("exam-service"));
    }

    /** A free form with a seed of its own, its slots with names. */
    public static io.restassured.path.json.JsonPath freeForm(long seed) {
        return NamedForm.of(asService().contentType("application/json")
                .body("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"" + seed + "\"}")
                .post("/internal/forms").then().statusCode(200).extract().asString());
    }

    /** One value from the database, as the application's role. */
    public static long count(String sql) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection as the application's role. */
    public static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
