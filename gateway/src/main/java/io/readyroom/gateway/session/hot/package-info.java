/**
 * The short way to a page of questions: what exam-service says of the slots, read token by token, and the texts of their
 * versions, written beforehand, make the very page that {@code SessionViewResource} would compose. Knows no records of either.
 */
package io.readyroom.gateway.session.hot;
