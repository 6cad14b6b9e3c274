package io.readyroom.scoring.result;

import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What a revision of a result rests on besides its keys; the fields are columns of {@code result}.
 *
 * @param rulesRevision of the exam's rules; 0 for those that were frozen at the session's start
 * @param rescoringId what made this revision; null for a first result
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Grounds(int rulesRevision, UUID rescoringId) {

    /** A first result, by the rules that the session started with. */
    public static final Grounds FIRST = new Grounds(0, null);
}
