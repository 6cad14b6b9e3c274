package io.readyroom.user.account;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How much more time a person has wherever a clock runs. A property of the person, whatever they sit. */
@Embeddable
public class ExtraTime {

    @Column(precision = 4, scale = 2)
    private BigDecimal timeFactor;
    private int extraMinutes;
    private int accommodationEdit;

    protected ExtraTime() {
        // Hibernate fills the fields.
    }

    private ExtraTime(BigDecimal timeFactor, int extraMinutes, int edit) {
        this.timeFactor = timeFactor;
        this.extraMinutes = extraMinutes;
        this.accommodationEdit = edit;
    }

    static ExtraTime none() {
        return new ExtraTime(BigDecimal.ONE, 0, 0);
    }

    /** The next one, also when it is the same: that it was set again is a change. */
    ExtraTime next(BigDecimal factor, int minutes) {
        return new ExtraTime(factor, minutes, accommodationEdit + 1);
    }

    /** What every duration is multiplied with, from 1 to 4; 1.5, never 1.50. */
    public BigDecimal timeFactor() {
        return timeFactor.stripTrailingZeros();
    }

    /** On top of that, from 0 to 600. */
    public int extraMinutes() {
        return extraMinutes;
    }

    /** How often it was set. */
    public int edit() {
        return accommodationEdit;
    }
}
