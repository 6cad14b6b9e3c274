/**
 * question-service as the gateway needs it: candidate-facing versions, kept for ever because they never change, and rationales,
 * read only for versions whose keys scoring- or exam-service has just shown to this user. Both with the gateway's own token.
 */
package io.readyroom.gateway.question;
