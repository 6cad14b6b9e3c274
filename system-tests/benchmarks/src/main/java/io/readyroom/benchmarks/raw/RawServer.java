package io.readyroom.benchmarks.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;

/** The process: HTTP on one event loop per core, a pool of as many connections as {@code pgbench} has clients. */
public final class RawServer extends AbstractVerticle {

    private static final int CONNECTIONS = 16;
    private static final String DOCUMENT = "SELECT slots FROM benchmark.document WHERE session_id = $1";
    private static final String OTHER = "SELECT questions FROM benchmark.document WHERE session_id = $1";

    private final int port;
    private final Pool pool;
    private final RawSaver saver;

    private RawServer(int port, Pool pool, RawSaver saver) {
        this.port = port;
        this.pool = pool;
        this.saver = saver;
    }

    /**
     * The database's password is in the environment, as a service's is.
     *
     * @param arguments HTTP port, database port, file with the statement, {@code alone} or {@code coalesced}
     */
    public static void main(String[] arguments) throws IOException {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions database = new PgConnectOptions().setHost("localhost").setPort(Integer.parseInt(arguments[1]))
                .setDatabase("exam").setUser("exam_app").setPassword(System.getenv("READYROOM_DB_APP_PASSWORD"))
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(CONNECTIONS)).connectingTo(database).using(vertx)
                .build();
        boolean coalesced = arguments[3].equals("coalesced");
        RawSaver saver = new RawSaver(pool, Files.readString(Path.of(arguments[2])),
                coalesced ? vertx.getOrCreateContext() : null);
        int port = Integer.parseInt(arguments[0]);
        vertx.deployVerticle(() -> new RawServer(port, pool, saver),
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors())).onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer().requestHandler(this::answer).listen(port).<Void> mapEmpty().onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/v1/")) {
            request.body().compose(body -> save(request, body.toJsonObject())).onComplete(
                    saved -> send(request, saved.encode()),
                    failure -> fail(request, failure));
        } else if (path.startsWith("/documents/")) {
            reply(request, read(DOCUMENT, path).compose(first -> read(OTHER, path).map(second -> first + second)));
        } else if (path.startsWith("/document/")) {
            reply(request, read(DOCUMENT, path));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private Future<JsonObject> save(HttpServerRequest request, JsonObject body) {
        RawAnswer answer = RawAnswer.of(request, body);
        return saver.save(answer).map(at -> new JsonObject().put("position", answer.position())
                .put("revision", answer.revision()).put("savedAt", at));
    }

    private Future<String> read(String sql, String path) {
        return pool.preparedQuery(sql).execute(Tuple.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .map(rows -> rows.iterator().next().getString(0));
    }

    private static void reply(HttpServerRequest request, Future<String> document) {
        document.onComplete(text -> send(request, text),
                failure -> fail(request, failure));
    }

    private static void send(HttpServerRequest request, String json) {
        request.response().putHeader("Content-Type", "application/json").end(json);
    }

    private static void fail(HttpServerRequest request, Throwable failure) {
        System.err.println(failure);
        request.response().setStatusCode(500).end();
    }
}
