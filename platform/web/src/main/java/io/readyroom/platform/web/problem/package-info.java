/**
 * Problem documents (RFC 9457): what a refusal looks like, and how each kind of failure becomes one. A service lists its own
 * slugs in an enum that implements {@link io.readyroom.platform.web.problem.ProblemType}.
 */
package io.readyroom.platform.web.problem;
