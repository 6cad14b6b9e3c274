package io.readyroom.scoring.evidence;

import java.util.List;

import io.readyroom.scoring.bank.ExamFacts;

/** @param objectives of the outline in force, those that something is known of */
public record ExamEvidence(ExamFacts exam, List<ObjectiveEvidence> objectives) {
}
