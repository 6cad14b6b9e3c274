package io.readyroom.question.catalogue;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.Length;

import io.readyroom.question.content.ContentJson;

/** Where the objectives of one outline went in another. */
@Entity
@Table(name = "objective_map")
@IdClass(StoredMap.Key.class)
class StoredMap {

    @Id
    UUID fromOutline;
    @Id
    UUID toOutline;
    @Column(length = Length.LONG32, nullable = false)
    String content;
    @Column(length = Length.LONG32, nullable = false)
    String contentHash;

    protected StoredMap() {
    }

    StoredMap(Key key) {
        this.fromOutline = key.fromOutline;
        this.toOutline = key.toOutline;
    }

    boolean take(ObjectiveMap map) {
        String json = ContentJson.write(map);
        String hash = ContentJson.hash(json);
        if (hash.equals(contentHash)) {
            return false;
        }
        content = json;
        contentHash = hash;
        return true;
    }

    static final class Key implements Serializable {

        UUID fromOutline;
        UUID toOutline;

        Key() {
        }

        Key(UUID fromOutline, UUID toOutline) {
            this.fromOutline = fromOutline;
            this.toOutline = toOutline;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && fromOutline.equals(key.fromOutline) && toOutline.equals(key.toOutline);
        }

        @Override
        public int hashCode() {
            return 31 * fromOutline.hashCode() + toOutline.hashCode();
        }
    }
}
