/**
 * What a candidate does under a vendor's rules and what the service answers, step by step, as files: {@code Transcript} is
 * such a file, {@code Candidate} plays it over HTTP, {@code Simulation} is the form that it is played with, under the policy
 * that question-service's catalogue has for the vendor.
 */
package io.readyroom.exam.transcript;
