/**
 * The first and the last thing that every request meets: plain path, known route, caller, limits, size, and the headers that
 * every answer has. Runs as one Vert.x handler before Quarkus' own, on the event loop.
 */
package io.readyroom.gateway.edge;
