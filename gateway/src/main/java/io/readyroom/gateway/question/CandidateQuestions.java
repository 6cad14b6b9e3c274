package io.readyroom.gateway.question;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What question-service answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CandidateQuestions(List<CandidateQuestion> items) {
}
