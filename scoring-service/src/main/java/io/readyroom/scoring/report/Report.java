package io.readyroom.scoring.report;

/** A result in full, and the session that it is of. */
public record Report(SatSession session, ResultResponse result) {
}
