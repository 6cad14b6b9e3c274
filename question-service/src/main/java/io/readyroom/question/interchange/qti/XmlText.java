package io.readyroom.question.interchange.qti;

record XmlText(String text) implements XmlNode {
}
