/**
 * Rules about how a question is worded: that it asks, that it is read as it is meant, that it ages well and shows as written.
 */
package io.readyroom.question.lint.wording;
