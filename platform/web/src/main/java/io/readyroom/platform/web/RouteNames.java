package io.readyroom.platform.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Tells metrics and traces the route of a request, so that they count templates and not every session's id. */
public final class RouteNames {

    /** The name under which Quarkus' metrics and traces look for it (as its own REST layer sets it). */
    private static final String TEMPLATE = "UrlPathTemplate";

    private RouteNames() {
    }

    /** @param template such as {@code /v1/exams/{code}} */
    public static void tell(String template) {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(TEMPLATE, template);
        }
    }
}
