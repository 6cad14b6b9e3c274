package io.readyroom.question.authoring;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.readyroom.platform.web.problem.Problem;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.WrongStateException;

/** Tells a client what stands against a step, whichever resource was asked for it. */
class WrongStates {

    @ServerExceptionMapper
    RestResponse<Problem> refusal(WrongStateException e, UriInfo uri) {
        QuestionProblem problem = switch (e.kind()) {
            case STATE -> QuestionProblem.WRONG_STATE;
            case OWN_REVIEW -> QuestionProblem.OWN_REVIEW;
        };
        return Problem.of(problem, e.getMessage(), uri.getRequestUri().getRawPath()).toResponse(null);
    }
}
