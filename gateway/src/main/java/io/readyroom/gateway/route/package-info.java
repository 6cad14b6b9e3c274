/** The explicit table of everything that the edge answers or passes on. Knows no HTTP server and no caller. */
package io.readyroom.gateway.route;
