package io.readyroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small HTTP server in the place of a neighbour: answers what a test told it to and records what it was asked. An unknown
 * request gets 404. A route's path may end with {@code *}.
 */
public final class StubUpstream {

    static final List<String> NEIGHBOURS = List.of("question-service", "exam-service", "scoring-service", "user-service");

    private final String name;

    private StubUpstream(String name) {
        this.name = name;
    }

    /** The stub of that service; started by the first who asks. */
    public static StubUpstream of(String service) {
        StubUpstream stub = new StubUpstream(service);
        stub.port();
        return stub;
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** Answers requests of that method and path (without the query) by a function of the request. */
    public StubUpstream on(String method, String path, Function<StubRequest, StubResponse> answer) {
        routes().put(method + " " + path, request -> answer.apply(StubRequest.from(request)).toMap());
        return this;
    }

    /** Answers requests of that method and path with JSON. */
    public StubUpstream answer(String method, String path, int status, String json) {
        return on(method, path, request -> StubResponse.json(status, json));
    }

    /** What was asked so far, in order. */
    public List<StubRequest> requests() {
        return recorded().stream().map(StubRequest::from).toList();
    }

    /** Forgets routes and records, but not what user-service's stub answers by itself. */
    public void reset() {
        routes().clear();
        recorded().clear();
        addOwnRoutes(name, routes());
    }

    private int port() {
        return Shared.get("stub.port." + name, () -> start(name));
    }

    private Map<String, Function<Map<String, String>, Map<String, Object>>> routes() {
        return routes(name);
    }

    private List<Map<String, String>> recorded() {
        return recorded(name);
    }

    private static Map<String, Function<Map<String, String>, Map<String, Object>>> routes(String name) {
        return Shared.get("stub.routes." + name, ConcurrentHashMap::new);
    }

    private static List<Map<String, String>> recorded(String name) {
        return Shared.get("stub.recorded." + name, CopyOnWriteArrayList::new);
    }

    private static int start(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            Map<String, Function<Map<String, String>, Map<String, Object>>> routes = routes(name);
            List<Map<String, String>> recorded = recorded(name);
            addOwnRoutes(name, routes);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "stub-" + name);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", exchange -> handle(exchange, routes, recorded));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addOwnRoutes(String name, Map<String, Function<Map<String, String>, Map<String, Object>>> routes) {
        if (name.equals("user-service")) {
            routes.put("GET /.well-known/jwks.json", request -> keys(request).toMap());
            routes.put("POST /v1/oauth/token", request -> StubResponse.json(200,
                    "{\"access_token\":\"" + TestTokens.service("service-under-test")
                            + "\",\"token_type\":\"Bearer\",\"expires_in\":600}")
                    .toMap());
            routes.put("GET /internal/disabled-accounts", request -> StubResponse.json(200, "{\"items\":[]}").toMap());
        }
    }

    /** As picky as the real one: it produces JSON only. */
    private static StubResponse keys(Map<String, String> request) {
        String accept = request.getOrDefault("header.accept", "*/*");
        return accept.contains("json") || accept.contains("*/*") ? StubResponse.json(200, TestTokens.keySet())
                : StubResponse.json(406, "{\"type\":\"urn:readyroom:problem:not-acceptable\",\"status\":406}");
    }

    private static void handle(HttpExchange exchange, Map<String, Function<Map<String, String>, Map<String, Object>>> routes,
            List<Map<String, String>> recorded) throws IOException {
        Map<String, String> request = read(exchange);
        recorded.add(request);
        String key = request.get("method") + " " + request.get("path");
        Function<Map<String, String>, Map<String, Object>> route = routes.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), key)).map(Map.Entry::getValue).findFirst()
                .orElse(unknown -> StubResponse.json(404, "{\"type\":\"urn:readyroom:problem:not-found\",\"status\":404}")
                        .toMap());
        StubResponse response = StubResponse.from(route.apply(request));
        response.pause();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static boolean matches(String route, String key) {
        return route.endsWith("*") ? key.startsWith(route.substring(0, route.length() - 1)) : route.equals(key);
    }

    private static Map<String, String> read(HttpExchange exchange) throws IOException {
        Map<String, String> request = new HashMap<>();
        request.put("method", exchange.getRequestMethod());
        request.put("path", exchange.getRequestURI().getRawPath());
        request.put("query", exchange.getRequestURI().getRawQuery());
        request.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getRequestHeaders().forEach((header, values) -> request.put("header." + header.toLowerCase(Locale.ROOT),
                String.join(",", values)));
        return request;
    }
}
