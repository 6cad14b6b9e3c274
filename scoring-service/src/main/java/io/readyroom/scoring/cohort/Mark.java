package io.readyroom.scoring.cohort;

import java.math.BigDecimal;

/**
 * How a group does in a domain or an objective.
 *
 * @param questions how many were asked, all together
 */
record Mark(String code, long points, long maxPoints, long questions) {

    static Mark of(Cell cell) {
        return new Mark(cell.objective() == null ? cell.domain() : cell.objective(), cell.points(), cell.maxPoints(),
                cell.questions());
    }

    Mark plus(Mark other) {
        return new Mark(code, points + other.points, maxPoints + other.maxPoints, questions + other.questions);
    }

    BigDecimal fraction() {
        return Share.of(points, maxPoints);
    }
}
