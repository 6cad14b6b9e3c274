package io.readyroom.scoring.result;

/** A score on the vendor's practice scale, with what is needed to read it. */
public record ScaledScore(int score, int min, int max, int pass) {

    public boolean passes() {
        return score >= pass;
    }
}
