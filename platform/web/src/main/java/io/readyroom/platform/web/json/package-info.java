/** JSON at the edge: strict about what comes in, sparing with what goes out. */
package io.readyroom.platform.web.json;
