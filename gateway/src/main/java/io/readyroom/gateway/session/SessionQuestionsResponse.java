package io.readyroom.gateway.session;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions in order of position. */
@Schema(name = "SessionQuestions")
record SessionQuestionsResponse(List<SessionQuestionResponse> items) {
}
