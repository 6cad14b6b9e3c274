/**
 * What a learner reads of a session and no single service has: questions in the session's order, the result or what it waits
 * for, the review. Joins answers of the neighbours' packages; holds no rule of its own about who may see what.
 */
package io.readyroom.gateway.session;
