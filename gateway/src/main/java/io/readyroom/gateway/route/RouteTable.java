package io.readyroom.gateway.route;

import static io.readyroom.gateway.route.Body.ANSWERS;
import static io.readyroom.gateway.route.Body.FORM;
import static io.readyroom.gateway.route.Body.JSON;
import static io.readyroom.gateway.route.Upstream.EXAM;
import static io.readyroom.gateway.route.Upstream.EXAM_ANSWERS;
import static io.readyroom.gateway.route.Upstream.QUESTION;
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

    private final List<Route> routes = new ArrayList<>();
    private final Map<Integer, List<Route>> bySegments = new HashMap<>();

    private RouteTable() {
        catalogue();
        identity();
        sitting();
        servedHere();
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
                "/v1/exams/{code}/calibration", "/v1/exams/{code}/errata", "/v1/careers", "/v1/media/{sha256}")) {
            open("GET", path, QUESTION, Body.NONE);
        }
    }

    private void identity() {
        for (String path : List.of("/v1/guests", "/v1/accounts", "/v1/accounts/verify", "/v1/login", "/v1/logout",
                "/v1/tokens/refresh", "/v1/password/forgot", "/v1/password/reset")) {
            open("POST", path, USER, JSON);
        }
        open("POST", "/v1/oauth/token", USER, FORM);
        open("GET", "/.well-known/jwks.json", USER, Body.NONE);
        open("GET", "/.well-known/openid-configuration", USER, Body.NONE);
        guarded("GET", "/v1/me", USER, Body.NONE);
        guarded("PATCH", "/v1/me", USER, JSON);
        guarded("DELETE", "/v1/me", USER, Body.NONE);
        guarded("POST", "/v1/me/exports", USER, JSON);
        guarded("POST", "/v1/me/claims", USER, JSON);
        guarded("GET", "/v1/me/entitlements", USER, Body.NONE);
        guarded("POST", "/v1/operator/entitlements", USER, JSON);
    }

    private void sitting() {
        guarded("POST", "/v1/exam-sessions", EXAM, JSON);
        guarded("GET", "/v1/exam-sessions", EXAM, Body.NONE);
        guarded("GET", SESSION, EXAM, Body.NONE);
        guarded("PUT", SESSION + "/answers/{position}", EXAM_ANSWERS, JSON);
        guarded("PATCH", SESSION + "/answers", EXAM_ANSWERS, ANSWERS);
        for (String action : List.of("/sections/{section}/finish", "/breaks", "/breaks/end", "/pause", "/resume", "/abandon",
                "/submit", "/event-tickets", "/offline-pack")) {
            guarded("POST", SESSION + action, EXAM, JSON);
        }
        guarded("GET", SESSION + "/next", EXAM, Body.NONE);
        guarded("GET", SESSION + "/result/report.pdf", SCORING, Body.NONE);
    }

    private void servedHere() {
        for (String path : List.of(SESSION + "/questions", SESSION + "/result", SESSION + "/review")) {
            routes.add(new Route("GET", path, Optional.empty(), true, Body.NONE));
        }
        // A ticket may stand in for the token of the event stream; the resource checks it.
        for (String path : List.of(SESSION + "/events", "/v1/capabilities", "/openapi", "/docs", "/docs/problems",
                "/docs/problems/{slug}", "/", "/assets/{name}", "/favicon.ico", "/robots.txt")) {
            routes.add(new Route("GET", path, Optional.empty(), false, Body.NONE));
        }
    }

    private void open(String method, String path, Upstream upstream, Body body) {
        routes.add(new Route(method, path, Optional.of(upstream), false, body));
    }

    private void guarded(String method, String path, Upstream upstream, Body body) {
        routes.add(new Route(method, path, Optional.of(upstream), true, body));
    }
}
