/**
 * The reference web client, the page that launch links lead to, and the page that shows the API: static files, kept in memory
 * with strong ETags. They use the public API only; nothing here knows what is in it.
 */
package io.readyroom.gateway.page;
