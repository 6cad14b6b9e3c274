package io.readyroom.question.catalogue;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;

/** A fact that is only ever read whole. */
@Entity
@Table(name = "catalogue_document")
@IdClass(StoredDocument.Key.class)
class StoredDocument {

    @Id
    @Column(length = Length.LONG32)
    String kind;
    @Id
    @Column(length = Length.LONG32)
    String code;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;
    @Column(nullable = false)
    int position;

    protected StoredDocument() {
    }

    StoredDocument(Key key) {
        this.kind = key.kind;
        this.code = key.code;
    }

    /** Takes a content and its place over; false when it has both. */
    boolean take(String json, int place) {
        String hash = ContentJson.hash(json);
        if (hash.equals(contentHash) && place == position) {
            return false;
        }
        content = json;
        contentHash = hash;
        position = place;
        return true;
    }

    static final class Key implements Serializable {

        String kind;
        String code;

        Key() {
        }

        Key(String kind, String code) {
            this.kind = kind;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && kind.equals(key.kind) && code.equals(key.code);
        }

        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + code.hashCode();
        }
    }
}
