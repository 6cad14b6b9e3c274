/**
 * Rules about what stands behind a question: that it holds together, is explained, gives its sources and belongs to the
 * outline.
 */
package io.readyroom.question.lint.evidence;
