/**
 * Passes calls on to the services without looking into them, but for the answer that exam-service wants explained. Answers are
 * streamed; request bodies are collected first, up to
 * their small limit: an oversized chunked body then never half-reaches a service, a slow sender holds no connection to one, and
 * a call that is safe to repeat can be repeated when a connection breaks. A client that gives up doesn't cancel its call
 * upstream (hibernate/hibernate-reactive#4133). Knows routes, no contents.
 */
package io.readyroom.gateway.proxy;
