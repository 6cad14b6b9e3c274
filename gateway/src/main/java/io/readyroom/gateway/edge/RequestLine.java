package io.readyroom.gateway.edge;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.readyroom.gateway.GatewayProblem;
import io.readyroom.gateway.limit.LimitConfig;
import io.readyroom.gateway.path.StrictPath;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;

/** What can be refused by a request's first lines alone. */
@Singleton
class RequestLine {

    private final long longestUri;
    private final long largestHeaders;

    RequestLine(LimitConfig config) {
        this.longestUri = config.uri().asLongValue();
        this.largestHeaders = config.headers().asLongValue();
    }

    Optional<ProblemException> refusal(HttpServerRequest request) {
        String uri = request.uri();
        if (uri.length() > longestUri) {
            return Optional.of(ProblemException.of(GatewayProblem.URI_TOO_LONG,
                    "Path and query may have " + longestUri + " characters together."));
        }
        if (size(request) > largestHeaders) {
            return Optional.of(ProblemException.of(GatewayProblem.HEADERS_TOO_LARGE,
                    "All headers together may have " + largestHeaders + " bytes."));
        }
        return StrictPath.refusal(pathOf(uri)).map(why -> ProblemException.of(GatewayProblem.INVALID_PATH,
                "Send the path in its plain form: " + why + "."));
    }

    /** The path as it came, before anybody normalised it. */
    static String pathOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
