/**
 * Completes what exam-service says of an answer that is told at once what it is worth: adds why, from question-service. Only
 * for
 * the version that exam-service has just named for this user. Knows neither sessions nor who may see what.
 */
package io.readyroom.gateway.feedback;
