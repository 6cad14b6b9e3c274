/** exam-service as the gateway needs it: a session's state, its slots with the learner's responses, and tickets. */
package io.readyroom.gateway.exam;
