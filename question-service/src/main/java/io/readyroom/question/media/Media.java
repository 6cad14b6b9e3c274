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
    @Column(nullable = false)
    int width;
    @Column(nullable = false)
    int height;

    protected Media() {
    }

    Media(MediaFile file) {
        this.sha256 = file.sha256();
        this.contentType = file.contentType();
        this.content = file.bytes();
        this.width = file.width();
        this.height = file.height();
    }
}
