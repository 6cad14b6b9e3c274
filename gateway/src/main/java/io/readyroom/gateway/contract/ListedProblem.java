package io.readyroom.gateway.contract;

/** A line of {@code contracts/problems.md}. */
record ListedProblem(String heading, String slug, String status, String meaning, String whatToDo) {
}
