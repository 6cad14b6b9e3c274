package io.readyroom.exam.answer;

import java.util.List;

import io.vertx.sqlclient.Tuple;

/** By which statement an answer is saved. All answers of a session go the same way, and so through the same lane. */
enum SaveWay {
    PLAIN(SaveStatement.SQL),
    LOCKING(LockingSaveStatement.SQL);

    private final String sql;

    SaveWay(String sql) {
        this.sql = sql;
    }

    static SaveWay of(Answer answer) {
        return answer.locks().never() ? PLAIN : LOCKING;
    }

    String sql() {
        return sql;
    }

    /** Arguments for answers to different slots. */
    Tuple arguments(List<Answer> answers) {
        return this == PLAIN ? SaveStatement.arguments(answers) : LockingSaveStatement.arguments(answers);
    }
}
