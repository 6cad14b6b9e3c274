package io.readyroom.scoring.statistics;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Who picked an option; restSum in points, comparableRest in millionths of the rest, totals by the share of all points. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "picks", "restSum", "comparablePicks", "comparableRest", "totals" })
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class OptionSums {

    private long picks;
    private long restSum;
    private long comparablePicks;
    private long comparableRest;
    private Bins totals = new Bins();

    OptionSums() {
    }

    void add(ItemAttempt attempt, int sign) {
        picks += sign;
        restSum += (long) sign * attempt.rest();
        totals.add(attempt.totalBin(), sign);
        if (attempt.comparable()) {
            comparablePicks += sign;
            comparableRest += sign * attempt.restShare();
        }
    }

    void addAll(OptionSums other) {
        picks += other.picks;
        restSum += other.restSum;
        comparablePicks += other.comparablePicks;
        comparableRest += other.comparableRest;
        totals.addAll(other.totals);
    }

    public long picks() {
        return picks;
    }

    public long restSum() {
        return restSum;
    }

    public long comparablePicks() {
        return comparablePicks;
    }

    public long comparableRest() {
        return comparableRest;
    }

    public Bins totals() {
        return totals;
    }
}
