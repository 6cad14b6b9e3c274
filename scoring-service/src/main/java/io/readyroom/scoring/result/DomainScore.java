package io.readyroom.scoring.result;

/** Points in one domain of the outline. The domains of a result add up to its total. */
public record DomainScore(String code, String title, int points, int maxPoints) {
}
