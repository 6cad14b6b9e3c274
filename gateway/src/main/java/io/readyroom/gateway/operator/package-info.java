/**
 * What operators ask of all services at once. Every service answers for itself, with the operator's own token; here the
 * answers are put together, and a service that doesn't answer is named rather than letting it keep the others' answers
 * back.
 */
package io.readyroom.gateway.operator;
