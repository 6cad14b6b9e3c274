package io.readyroom.question.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A question and all that it is assigned to.
 *
 * @param edit goes up with every change of the question that is told, for its ETag
 * @param published whether forms may have it
 * @param author of its present version; null for one from a bank file
 * @param assigned codes in their order, by outline
 * @param reviewers by outline, where somebody has reviewed the assignment
 */
record AssignmentRow(UUID questionId, String sourceId, String exam, long edit, boolean published, UUID author,
        NavigableMap<LocalDate, List<String>> assigned, NavigableMap<LocalDate, String> reviewers) {

    static AssignmentRow of(Object[] row) {
        NavigableMap<LocalDate, List<String>> assigned = new TreeMap<>();
        NavigableMap<LocalDate, String> reviewers = new TreeMap<>();
        if (row[6] != null) {
            for (String triple : ((String) row[6]).split(",", -1)) {
                String[] parts = triple.split(" ", -1);
                LocalDate outline = LocalDate.parse(parts[0]);
                assigned.computeIfAbsent(outline, day -> new ArrayList<>()).add(parts[1]);
                if (!parts[2].isEmpty()) {
                    reviewers.put(outline, parts[2]);
                }
            }
        }
        return new AssignmentRow((UUID) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(),
                (Boolean) row[4], row[5] == null ? null : UUID.fromString((String) row[5]), assigned, reviewers);
    }
}
