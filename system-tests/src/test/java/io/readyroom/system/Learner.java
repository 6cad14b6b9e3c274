package io.readyroom.system;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody with tokens, who refreshes them in time, as a good client does. Keeps every answer, to be searched for what must not
 * be in it.
 */
final class Learner {

    /** Refreshed when less than this is left: longer than a call takes, shorter than the shortest lifetime in use. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private String accessToken;
    private String refreshToken;
    private long expiresAt;
    private int refreshes;

    private Learner(JsonNode tokens) {
        take(tokens);
    }

    /** A new guest. */
    static Learner guest() {
        return new Learner(Call.post("/v1/guests").send().expect(201).json());
    }

    /** Whoever has that password. */
    static Learner login(String email, String password) {
        JsonNode login = Json.object().put("email", email).put("password", password);
        return new Learner(Call.post("/v1/login").json(login).send().expect(200).json());
    }

    /**
     * One of the demo accounts of a local run.
     *
     * @param name as in {@code author@readyroom.local}
     */
    static Learner demo(String name) {
        return login(name + "@readyroom.local", "practice-makes-ready");
    }

    /** A new account that was never a guest. */
    static Learner registered() {
        String email = someEmail();
        register(Call.post("/v1/accounts"), email, somePassword());
        return login(email, somePassword());
    }

    /** This guest becomes an account; log in as it. */
    Learner register() {
        String email = someEmail();
        register(post("/v1/accounts"), email, somePassword());
        return login(email, somePassword());
    }

    private static void register(Call call, String email, String password) {
        call.json(Json.object().put("email", email).put("password", password).put("displayName", "Wanda Wells")).send()
                .expect(201);
    }

    private static String someEmail() {
        return "learner-" + UUID.randomUUID() + "@example.org";
    }

    private static String somePassword() {
        return "seven green umbrellas at dawn";
    }

    Call get(String path) {
        return call("GET", path);
    }

    Call post(String path) {
        return call("POST", path);
    }

    Call call(String method, String path) {
        refreshWhenNeeded();
        return Call.of(method, path).token(accessToken).tell(answers::add);
    }

    private void refreshWhenNeeded() {
        if (System.nanoTime() > expiresAt - MARGIN.toNanos()) {
            take(Call.post("/v1/tokens/refresh").json(Json.object().put("refreshToken", refreshToken)).send().expect(200)
                    .json());
            refreshes++;
        }
    }

    private void take(JsonNode tokens) {
        accessToken = tokens.path("accessToken").asText();
        refreshToken = tokens.path("refreshToken").asText();
        expiresAt = System.nanoTime() + Duration.ofSeconds(tokens.path("expiresIn").asLong()).toNanos();
    }

    UUID accountId() {
        return UUID.fromString(get("/v1/me").send().expect(200).json().path("accountId").asText());
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    int refreshes() {
        return refreshes;
    }

    /** Everything that was answered to this learner so far. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }
}
