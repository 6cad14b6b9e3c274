package io.readyroom.gateway.neighbour;

import io.readyroom.platform.web.problem.ProblemType;

/** The kind of a problem that a service has answered with. */
record RefusalType(String slug, String title, int status) implements ProblemType {
}
