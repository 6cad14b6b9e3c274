package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;

/** An outline version. */
@Entity
@Table(name = "outline_version")
class StoredOutline {

    @Id
    UUID id;
    @Column(length = Length.LONG32, nullable = false)
    String examCode;
    @Column(nullable = false)
    LocalDate asOf;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;

    protected StoredOutline() {
    }

    StoredOutline(UUID id, String examCode, LocalDate asOf) {
        this.id = id;
        this.examCode = examCode;
        this.asOf = asOf;
    }

    boolean take(OutlineVersion outline) {
        String json = ContentJson.write(outline);
        String hash = ContentJson.hash(json);
        if (hash.equals(contentHash)) {
            return false;
        }
        content = json;
        contentHash = hash;
        return true;
    }
}
