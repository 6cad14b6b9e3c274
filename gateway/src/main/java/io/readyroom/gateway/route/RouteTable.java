package io.readyroom.gateway.route;

import static io.readyroom.gateway.route.Body.ANSWERS;
import static io.readyroom.gateway.route.Body.FILE;
import static io.readyroom.gateway.route.Body.FORM;
import static io.readyroom.gateway.route.Body.JSON;
import static io.readyroom.gateway.route.Body.NONE;
import static io.readyroom.gateway.route.Body.PICTURE;
import static io.readyroom.gateway.route.Upstream.AUTHORING;
import static io.readyroom.gateway.route.Upstream.EXAM;
import static io.readyroom.gateway.route.Upstream.EXAM_ANSWERS;
import static io.readyroom.gateway.route.Upstream.EXAM_ENTRANCE;
import static io.readyroom.gateway.route.Upstream.QUESTION;
import static io.readyroom.gateway.route.Upstream.QUESTION_FILES;
import static io.readyroom.gateway.route.Upstream.SCORING;
import static io.readyroom.gateway.route.Upstream.USER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the edge has. What isn't listed doesn't exist: no prefix is passed on, so nothing under {@code /internal},
 * and nothing that a service adds, can be reached before somebody writes it down here.
 */
public final class RouteTable {

    private static final String SESSION = "/v1/exam-sessions/{id}";
    private static final String MY_EXAM = "/v1/me/exams/{code}";
    private static final String AUTHORS = "/v1/authoring";
    private static final String QUESTIONS = AUTHORS + "/questions";
    private static final String VERSION = QUESTIONS + "/{id}/versions/{number}";
    private static final String OUTLINES = AUTHORS + "/outlines";
    private static final String OUTLINE = OUTLINES + "/{exam}/{asOf}";
    private static final String CHANGE_SETS = AUTHORS + "/change-sets";
    private static final String CHANGE_SET = CHANGE_SETS + "/{id}";
    private static final String BLUEPRINTS = AUTHORS + "/blueprints";
    private static final String BLUEPRINT = BLUEPRINTS + "/{id}";
    private static final String IMPORTS = AUTHORS + "/imports";
    private static final String EXPORTS = AUTHORS + "/exports";
    private static final String ASSIGNMENTS = "/v1/partner/assignments";
    private static final String RESCORINGS = "/v1/operator/rescorings";
    private static final String ACCOMMODATIONS = "/v1/operator/accounts/{id}/accommodations";
    private static final String ERASURES = "/v1/operator/erasures";
    private static final String ORGANISATIONS = "/v1/operator/organisations";
    private static final String CLIENTS = ORGANISATIONS + "/{id}/clients";

    private final List<Route> routes = new ArrayList<>();
    private final Map<Integer, List<Route>> bySegments = new HashMap<>();

    private RouteTable() {
        catalogue();
        identity();
        administering();
        sitting();
        learning();
        writing();
        moving();
        exchanging();
        correcting();
        partnering();
        servedHere();
        operating();
        routes.sort(Comparator.comparingLong(Route::literals).reversed());
        routes.forEach(route -> bySegments.computeIfAbsent(route.segments().size(), n -> new ArrayList<>()).add(route));
    }

    /** The table of this release. */
    public static RouteTable ofThisRelease() {
        return new RouteTable();
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The operation of a method and a plain path (see {@code StrictPath}). */
    public RouteMatch find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        String[] segments = path.substring(1).split("/", -1);
        Set<String> allowed = null;
        for (Route route : bySegments.getOrDefault(segments.length, List.of())) {
            if (route.matches(segments)) {
                if (route.method().equals(wanted)) {
                    return new RouteMatch(Optional.of(route), Set.of());
                }
                allowed = allowed == null ? new TreeSet<>() : allowed;
                allowed.add(route.method());
            }
        }
        return allowed == null ? RouteMatch.NOTHING : new RouteMatch(Optional.empty(), allowed);
    }

    private void catalogue() {
        for (String path : List.of("/v1/exams", "/v1/exams/compare", "/v1/exams/{code}", "/v1/exams/{code}/outline",
                "/v1/exams/{code}/outline/changes", "/v1/exams/{code}/policies", "/v1/exams/{code}/path",
                "/v1/exams/{code}/errata", "/v1/careers", "/v1/media/{sha256}")) {
            open("GET", path, QUESTION, NONE);
        }
    }

    /** What a learner makes of results. How well predictions held is for everybody. */
    private void learning() {
        open("GET", "/v1/exams/{code}/calibration", SCORING, NONE);
        for (String path : List.of(MY_EXAM + "/readiness", MY_EXAM + "/mastery", MY_EXAM + "/history", "/v1/me/reviews/due")) {
            guarded("GET", path, SCORING, NONE);
        }
        guarded("PUT", MY_EXAM + "/plan", SCORING, JSON);
        guarded("GET", MY_EXAM + "/plan", SCORING, NONE);
        guarded("GET", MY_EXAM + "/plan.ics", SCORING, NONE);
        guarded("POST", "/v1/me/outcomes", SCORING, JSON);
    }

    private void identity() {
        for (String path : List.of("/v1/guests", "/v1/accounts", "/v1/accounts/verify", "/v1/login", "/v1/logout",
                "/v1/tokens/refresh", "/v1/password/forgot", "/v1/password/reset")) {
            open("POST", path, USER, JSON);
        }
        open("POST", "/v1/oauth/token", USER, FORM);
        open("GET", "/.well-known/jwks.json", USER, NONE);
        open("GET", "/.well-known/openid-configuration", USER, NONE);
        guarded("GET", "/v1/me", USER, NONE);
        guarded("PATCH", "/v1/me", USER, JSON);
        guarded("DELETE", "/v1/me", USER, JSON);
        guarded("POST", "/v1/me/claims", USER, JSON);
        guarded("GET", "/v1/me/entitlements", USER, NONE);
    }

    /** What operators do to accounts, and to organisations that act by clients. */
    private void administering() {
        for (String path : List.of(ACCOMMODATIONS, ORGANISATIONS, CLIENTS, "/v1/operator/audit", ERASURES)) {
            guarded("GET", path, USER, NONE);
        }
        for (String path : List.of("/v1/operator/entitlements", ORGANISATIONS, CLIENTS)) {
            guarded("POST", path, USER, JSON);
        }
        guarded("POST", ERASURES + "/{accountId}/replay", USER, JSON);
        guarded("PUT", ACCOMMODATIONS, USER, JSON);
        guarded("DELETE", CLIENTS + "/{clientId}", USER, NONE);
    }

    private void sitting() {
        guarded("POST", "/v1/exam-sessions", EXAM_ENTRANCE, JSON);
        guarded("GET", "/v1/exam-sessions", EXAM, NONE);
        guarded("GET", SESSION, EXAM, NONE);
        guarded("PUT", SESSION + "/answers/{position}", EXAM_ANSWERS, JSON);
        guarded("PATCH", SESSION + "/answers", EXAM_ANSWERS, ANSWERS);
        for (String action : List.of("/sections/{section}/finish", "/breaks", "/breaks/end", "/pause", "/resume", "/abandon",
                "/submit", "/event-tickets")) {
            guarded("POST", SESSION + action, EXAM, JSON);
        }
        guarded("GET", SESSION + "/next", EXAM, NONE);
        guarded("POST", SESSION + "/token", EXAM, JSON);
        open("POST", "/v1/launches/redeem", EXAM_ENTRANCE, JSON);
    }

    /** Questions, and what people say of them. */
    private void writing() {
        authors("GET", NONE, QUESTIONS, QUESTIONS + "/{id}", QUESTIONS + "/{id}/history", QUESTIONS + "/{id}/statistics",
                QUESTIONS + "/{id}/comments", QUESTIONS + "/{id}/lint", VERSION, VERSION + "/diff", AUTHORS + "/stimuli",
                AUTHORS + "/stimuli/{id}", AUTHORS + "/challenges", AUTHORS + "/work-queue");
        authors("POST", JSON, QUESTIONS, QUESTIONS + "/{id}/versions", QUESTIONS + "/{id}/retire",
                QUESTIONS + "/{id}/key-corrections", QUESTIONS + "/{id}/comments",
                QUESTIONS + "/{id}/comments/{comment}/resolve", QUESTIONS + "/{id}/submit", QUESTIONS + "/{id}/approve",
                QUESTIONS + "/{id}/reject",
                AUTHORS + "/stimuli", AUTHORS + "/challenges/{id}/answer");
        authors("PUT", JSON, VERSION);
        authors("DELETE", NONE, VERSION);
        authors("POST", PICTURE, AUTHORS + "/media");
        guarded("POST", "/v1/questions/{versionId}/challenges", QUESTION, JSON);
        guarded("GET", AUTHORS + "/exams/{code}/form-statistics", SCORING, NONE);
    }

    /** Outlines, what moves a bank from one to the next, and what forms are made by. */
    private void moving() {
        authors("GET", NONE, AUTHORS + "/exams", OUTLINES, OUTLINES + "/bridge", OUTLINES + "/bridge/questions", OUTLINE,
                OUTLINE + "/map", OUTLINE + "/bridge", AUTHORS + "/objective-assignments", CHANGE_SETS, CHANGE_SET,
                CHANGE_SET + "/items", BLUEPRINTS, BLUEPRINTS + "/coverage", BLUEPRINT, BLUEPRINT + "/coverage");
        authors("POST", JSON, OUTLINES, AUTHORS + "/objective-assignments", CHANGE_SETS, CHANGE_SET + "/items",
                CHANGE_SET + "/items/decisions", CHANGE_SET + "/replacements", CHANGE_SET + "/submit", CHANGE_SET + "/approve",
                CHANGE_SET + "/reject", CHANGE_SET + "/publish", CHANGE_SET + "/rebase", CHANGE_SET + "/discard", BLUEPRINTS,
                BLUEPRINT + "/activate", BLUEPRINT + "/retire", BLUEPRINT + "/try");
        authors("PUT", JSON, OUTLINE, OUTLINE + "/map", AUTHORS + "/objective-assignments", CHANGE_SET + "/schedule",
                BLUEPRINT);
        authors("DELETE", NONE, CHANGE_SET + "/items/{kind}/{question}", CHANGE_SET + "/schedule");
    }

    /** Files in and out. */
    private void exchanging() {
        for (String jobs : List.of(IMPORTS, EXPORTS)) {
            authors("GET", NONE, jobs, jobs + "/{id}", jobs + "/{id}/report");
            authors("POST", JSON, jobs + "/{id}/cancel");
        }
        authors("POST", JSON, EXPORTS);
        guarded("GET", EXPORTS + "/{id}/file", QUESTION_FILES, NONE);
        guarded("POST", IMPORTS, QUESTION_FILES, FILE);
    }

    /** Results that are made again. */
    private void correcting() {
        guarded("GET", RESCORINGS, SCORING, NONE);
        guarded("POST", RESCORINGS, SCORING, JSON);
        guarded("GET", RESCORINGS + "/{id}", SCORING, NONE);
        guarded("GET", RESCORINGS + "/{id}/crossings", SCORING, NONE);
        for (String action : List.of("/apply", "/hold", "/cancel")) {
            guarded("POST", RESCORINGS + "/{id}" + action, SCORING, JSON);
        }
    }

    /** What organisations assign, to whom, and what they see of it. */
    private void partnering() {
        guarded("GET", "/v1/partner/cohorts", SCORING, NONE);
        guarded("GET", ASSIGNMENTS, EXAM, NONE);
        guarded("POST", ASSIGNMENTS, EXAM, JSON);
        guarded("GET", ASSIGNMENTS + "/{id}", EXAM, NONE);
        guarded("PATCH", ASSIGNMENTS + "/{id}", EXAM, JSON);
        guarded("POST", ASSIGNMENTS + "/{id}/close", EXAM, JSON);
        guarded("GET", ASSIGNMENTS + "/{id}/attempts", EXAM, NONE);
        guarded("GET", "/v1/partner/candidates", EXAM, NONE);
        guarded("POST", "/v1/partner/candidates", EXAM, JSON);
        guarded("GET", "/v1/partner/candidates/{externalId}", EXAM, NONE);
        guarded("POST", "/v1/partner/launches", EXAM, JSON);
    }

    private void servedHere() {
        for (String path : List.of(SESSION + "/questions", SESSION + "/result", SESSION + "/result/report.pdf",
                SESSION + "/review")) {
            routes.add(new Route("GET", path, Optional.empty(), true, NONE));
        }
        routes.add(new Route("POST", SESSION + "/offline-pack", Optional.empty(), true, JSON));
        // A ticket may stand in for the token of the event stream; the resource checks it.
        for (String path : List.of(SESSION + "/events", "/v1/capabilities", "/openapi", "/docs", "/docs/problems",
                "/docs/problems/{slug}", "/", "/launch", "/assets/{name}", "/favicon.ico", "/robots.txt")) {
            routes.add(new Route("GET", path, Optional.empty(), false, NONE));
        }
    }

    /** Every service answers for itself; the answers are put together here. */
    private void operating() {
        routes.add(new Route("GET", "/v1/operator/dead-letters", Optional.empty(), true, NONE));
        routes.add(new Route("POST", "/v1/operator/dead-letters/replay", Optional.empty(), true, JSON));
        routes.add(new Route("POST", "/v1/operator/events/replay", Optional.empty(), true, JSON));
        routes.add(new Route("GET", "/v1/operator/sessions/{id}/timeline", Optional.empty(), true, NONE));
    }

    private void open(String method, String path, Upstream upstream, Body body) {
        routes.add(new Route(method, path, Optional.of(upstream), false, body));
    }

    private void authors(String method, Body body, String... paths) {
        List.of(paths).forEach(path -> guarded(method, path, AUTHORING, body));
    }

    private void guarded(String method, String path, Upstream upstream, Body body) {
        routes.add(new Route(method, path, Optional.of(upstream), true, body));
    }
}
