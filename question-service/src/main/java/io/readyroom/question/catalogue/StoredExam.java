package io.readyroom.question.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;

/** An exam's facts, and what was last published of them. */
@Entity
@Table(name = "exam")
class StoredExam {

    @Id
    @Column(length = Length.LONG32)
    String code;
    @Column(length = Length.LONG32, nullable = false)
    String vendor;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;
    @Column(nullable = false)
    long aggregateVersion;
    @Column(length = Length.LONG32)
    String eventHash;

    protected StoredExam() {
    }

    StoredExam(String code) {
        this.code = code;
    }

    boolean take(Exam exam) {
        String json = ContentJson.write(exam);
        String hash = ContentJson.hash(json);
        if (hash.equals(contentHash)) {
            return false;
        }
        vendor = exam.vendor();
        content = json;
        contentHash = hash;
        return true;
    }

    /** Notes that an event with this hash goes out, whatever the last one said. */
    void publishedAgain(String hash) {
        eventHash = hash;
        aggregateVersion++;
    }

    /** Notes that an event with this hash goes out; false when the last one said the same. */
    boolean published(String hash) {
        if (hash.equals(eventHash)) {
            return false;
        }
        publishedAgain(hash);
        return true;
    }
}
