/**
 * Rules about what there is to choose from: that options differ, exclude one another and don't give the right one away.
 */
package io.readyroom.question.lint.options;
