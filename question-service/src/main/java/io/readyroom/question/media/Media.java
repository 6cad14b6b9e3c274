package io.readyroom.question.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** A file by the hash of its bytes. */
@Entity
@Immutable
class Media {

    @Id
    @Column(length = Length.LONG32)
    String sha256;
    @Column(length = Length.LONG32, nullable = false)
    String contentType;
    @Column(nullable = false)
    byte[] content;

    protected Media() {
    }

    Media(String sha256, String contentType, byte[] content) {
        this.sha256 = sha256;
        this.contentType = contentType;
        this.content = content;
    }
}
