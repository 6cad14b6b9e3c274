/**
 * The trace of a request (W3C Trace Context). With {@code READYROOM_TRACING=true} Quarkus' instrumentation records spans;
 * without it nothing is recorded, and this package keeps the ids going: from header to logs, problems, events and neighbours.
 */
package io.readyroom.platform.web.trace;
