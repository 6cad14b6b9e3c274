package io.readyroom.question;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Published questions of an exam that were put into the database by SQL, so without events. Question {@code n}, from 1, is
 * assigned
 * to objective {@code (n − 1) mod m} of the outline, its codes in order; each tenth to the next one, too.
 */
public final class GeneratedBank {

    /** Stands in the stem, in option b and in the explanation of the first questions. */
    public static final String NAME = "Contoso Search";

    private static final String ID = "CAST(md5('%s' || n) AS uuid)";
    private static final String FILL = """
            UPDATE content_revision SET revision = revision;
            INSERT INTO question (id, source_id, exam_code, aggregate_version)
            SELECT %2$s, '%1$s-' || lpad(CAST(n AS text), 5, '0'), '%4$s', 1 FROM generate_series(1, %5$d) n;
            INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components, content,
                                          rationale, labels, content_hash, measured_as, published_at)
            SELECT %3$s, %2$s, 1, 'published', 'single_choice', 'practice', 'en',
              (ARRAY['easy', 'medium', 'hard'])[1 + n %% 3], 1,
              CAST(json_build_object('stem', 'Question ' || n || ': what is '
                || CASE WHEN n <= %6$d THEN 'Contoso Search' ELSE 'this' END || ' for?', 'options', json_build_array(
                json_build_object('id', 'a', 'text', 'Nothing'),
                json_build_object('id', 'b', 'text', CASE WHEN n <= %6$d THEN 'What `Contoso Search` does, Contoso Search'
                  ELSE 'Something' END))) AS text),
              CAST(json_build_object('explanations', json_build_object('a', 'Wrong here. It would be right if the product did nothing at all.',
                'b', CASE WHEN n <= %6$d THEN 'Right: Contoso Search does just that.' ELSE 'Right: the page says so of it.' END,
                'general', 'The page that is named below says what it does.'),
                'references', json_build_array(json_build_object('title', 'The page', 'url',
                  'https://example.org/Contoso-Search', 'checkedAt', '2026-11-01'))) AS text),
              '{"tags":[],"enemies":[],"siblings":[],"author":"Generated","original":true}', md5('%1$s' || n), %3$s,
              clock_timestamp()
            FROM generate_series(1, %5$d) n;
            INSERT INTO answer_key (question_version_id, revision, key, key_hash)
            SELECT %3$s, 1, '{"choice":"b"}', 'x' FROM generate_series(1, %5$d) n;
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position)
            SELECT %2$s, o.outline_id, o.code, p
            FROM generate_series(1, %5$d) n CROSS JOIN generate_series(1, 2) p
            JOIN (SELECT b.outline_id, b.code, row_number() OVER (ORDER BY b.code COLLATE "C") - 1 AS place, count(*) OVER () AS m
                  FROM objective b JOIN outline_version v ON v.id = b.outline_id
                  WHERE v.exam_code = '%4$s' AND v.as_of = CAST('%7$s' AS date)) o ON o.place = (n + p - 2) %% o.m
            WHERE p = 1 OR n %% 10 = 0;
            UPDATE question q SET current_version_id = v.id FROM question_version v
            WHERE v.question_id = q.id AND q.source_id LIKE '%1$s-%%' AND q.current_version_id IS NULL;
            UPDATE content_revision SET revision = revision + 1;
            """;

    private final String prefix;

    private GeneratedBank(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Fills a bank, unless it is there already.
     *
     * @param prefix of source ids, its own
     * @param outline date of the outline that the questions are assigned to
     * @param named how many of the first questions have {@link #NAME} in their texts
     */
    public static GeneratedBank of(String prefix, String exam, String outline, int questions, int named) {
        GeneratedBank bank = new GeneratedBank(prefix);
        if (Service.count("SELECT count(*) FROM question WHERE source_id LIKE '" + prefix + "-%'") == 0) {
            execute(FILL.formatted(prefix, ID.formatted(prefix + "q"), ID.formatted(prefix + "v"), exam, questions, named,
                    outline));
        }
        return bank;
    }

    /** Id of question n. */
    public UUID question(int n) {
        return md5(prefix + "q" + n);
    }

    /** Id of the first version of question n. */
    public UUID version(int n) {
        return md5(prefix + "v" + n);
    }

    public String sourceId(int n) {
        return "%s-%05d".formatted(prefix, n);
    }

    /** For statements about all of them: {@code question_id IN …}. */
    public String ids() {
        return "(SELECT id FROM question WHERE source_id LIKE '" + prefix + "-%')";
    }

    /** Runs statements in one transaction, as the application's role. */
    public static void execute(String sql) {
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = Service.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID md5(String text) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
