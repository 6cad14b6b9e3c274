package io.readyroom.exam.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers that were gathered offline, in one request. */
record Batch(String session, List<Request.Answer> answers) implements Call {

    @Override
    public List<Request> requests() {
        return new ArrayList<>(answers);
    }

    @Override
    public Http http(Known known) {
        return new Http("PATCH", known.path(session) + "/answers", answers.stream()
                .map(answer -> "{\"position\":" + answer.position() + "," + answer.fields() + "}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}")), null);
    }

    /** One outcome per entry; or a refusal of the whole, when it is closed or paused and nothing was saved. */
    @Override
    public Predicate<List<Reply>> allows(Heard heard, Known known) {
        if (heard.status() == 200) {
            List<Reply> outcomes = IntStream.range(0, answers.size())
                    .mapToObj(i -> outcome(answers.get(i), heard.body().at("/items/" + i), known)).toList();
            return replies -> IntStream.range(0, outcomes.size())
                    .allMatch(i -> replies.get(i).explains(outcomes.get(i)));
        }
        Reply problem = heard.problem();
        boolean ended = problem.equals(Reply.CLOSED) || problem.equals(Reply.PAUSED);
        return replies -> ended && replies.contains(problem) && replies.stream().noneMatch(reply -> reply.status() == 200);
    }

    private static Reply outcome(Request.Answer answer, JsonNode item, Known known) {
        JsonNode stored = item.path("stored");
        int revision = stored.path("revision").asInt();
        String response = Heard.json(stored.path("response"));
        return switch (item.path("outcome").asText()) {
            case "saved" -> answer.acknowledged(item.path("revision").asText(), item.path("savedAt").asText(), known);
            case "stale" -> Reply.beside("stale-revision", revision, response);
            case "conflict" -> Reply.beside("revision-conflict", revision, response);
            case "locked" -> Reply.LOCKED;
            case "late" -> Reply.LATE;
            case "closed" -> Reply.CLOSED;
            case "paused" -> Reply.PAUSED;
            case "invalid" -> item.at("/error/field").asText().equals("position") ? Reply.NOT_FOUND : Reply.INVALID_RESPONSE;
            default -> new Reply(200, "outcome " + item);
        };
    }
}
