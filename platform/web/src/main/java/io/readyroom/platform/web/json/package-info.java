/**
 * JSON at the edge: strict about what comes in, sparing with what goes out; and token by token where binding costs too much.
 */
package io.readyroom.platform.web.json;
