package io.readyroom.gateway.session;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions with keys, in order of position. */
@Schema(name = "Review")
record ReviewResponse(List<ReviewedQuestionResponse> items) {
}
