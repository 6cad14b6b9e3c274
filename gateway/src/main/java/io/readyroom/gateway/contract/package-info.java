/**
 * The public contract for readers: the OpenAPI documents of all services merged into one, and the problems. Made from what is
 * committed under {@code contracts/}, packaged by the build. Only operations of the route table are shown.
 */
package io.readyroom.gateway.contract;
