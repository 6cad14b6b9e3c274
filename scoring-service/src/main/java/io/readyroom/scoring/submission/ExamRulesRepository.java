package io.readyroom.scoring.submission;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.scale.CutFraction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Rules of exams in the database: append-only, the highest revision is in force. */
@Singleton
public class ExamRulesRepository {

    private static final String IN_FORCE = """
            SELECT DISTINCT ON (exam) exam, revision, grading_policy, cut FROM exam_rules
            WHERE exam = ANY($1) ORDER BY exam, revision DESC""";

    private static final String HISTORY = "SELECT revision, grading_policy, cut FROM exam_rules WHERE exam = $1";

    private static final String ADD = """
            INSERT INTO exam_rules (exam, revision, grading_policy, cut, reason, rescoring_id)
            SELECT $1::text, coalesce(max(revision), 0) + 1, $2::text, $3::numeric, $4::text, $5::uuid
            FROM exam_rules WHERE exam = $1
            RETURNING revision""";

    /**
     * The rules in force, of those exams that have any. Asked in the transaction of a first grading, after its first write:
     * that is what lets {@code rescoring} know when the last one by earlier rules is over.
     */
    public Uni<Map<String, ExamRules>> inForce(SqlConnection tx, Collection<String> exams) {
        return tx.preparedQuery(IN_FORCE).execute(Tuple.of(exams.stream().distinct().toArray(String[]::new))).map(rows -> {
            Map<String, ExamRules> rules = new HashMap<>();
            rows.forEach(row -> rules.put(row.getString("exam"), rules(row)));
            return rules;
        });
    }

    /** All rules that an exam ever had, by revision; revision 0 among them. */
    public Uni<Map<Integer, ExamRules>> history(SqlConnection tx, String exam) {
        return tx.preparedQuery(HISTORY).execute(Tuple.of(exam)).map(rows -> {
            Map<Integer, ExamRules> rules = new HashMap<>(Map.of(ExamRules.AS_FROZEN.revision(), ExamRules.AS_FROZEN));
            rows.forEach(row -> rules.put(row.getInteger("revision"), rules(row)));
            return rules;
        });
    }

    /** Puts rules in force as the next revision, and answers which that is. */
    public Uni<Integer> add(SqlConnection tx, String exam, GradingPolicy policy, BigDecimal cut, String reason,
            UUID rescoringId) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(exam, policy == null ? null : policy.name(), cut, reason, rescoringId))
                .map(rows -> rows.iterator().next().getInteger("revision"));
    }

    private static ExamRules rules(Row row) {
        String policy = row.getString("grading_policy");
        BigDecimal cut = row.getBigDecimal("cut");
        return new ExamRules(row.getInteger("revision"), policy == null ? null : GradingPolicy.valueOf(policy),
                cut == null ? null : new CutFraction(cut));
    }
}
