package io.readyroom.question.bank;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

import io.readyroom.question.content.ContentJson;

/** A stimulus with one text; another text is another row. */
@Entity
@Immutable
@Table(name = "stimulus")
class StoredStimulus {

    @Id
    UUID id;
    @Column(length = Length.LONG32, nullable = false)
    String sourceId;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;

    protected StoredStimulus() {
    }

    StoredStimulus(UUID id, AuthoredStimulus stimulus) {
        this.id = id;
        this.sourceId = stimulus.sourceId();
        this.content = ContentJson.write(stimulus.toStored());
        this.contentHash = ContentJson.hash(content);
    }
}
