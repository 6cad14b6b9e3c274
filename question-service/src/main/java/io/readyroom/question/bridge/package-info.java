/**
 * The bridge from an exam to its successor, question by question: the objectives of the other outline under which somebody
 * would practise what a question tests, or why there are none. It comes from files of the banks and is read by authors. What
 * forms are made of is {@code assignment}'s, and nothing here changes it. Hibernate Reactive, by native statements.
 */
package io.readyroom.question.bridge;
