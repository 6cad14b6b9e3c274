package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of the plan, Monday to Sunday as far as it lies ahead.
 *
 * @param startsOn its first day ahead
 * @param minutes what it takes in all
 * @param tasks in order of their days; in later weeks simulations only
 */
record Week(LocalDate startsOn, int minutes, List<Task> tasks) {
}
