package io.readyroom.question.interchange.qti;

/** A part of a small tree: an item, a stimulus or a resource of a manifest, never a whole package. */
sealed interface XmlNode permits XmlElement, XmlText {
}
