package io.readyroom.question.interchange.qti;

import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * One vocabulary for all versions: QTI 3 writes {@code qti-choice-interaction} and {@code max-choices} where QTI 2 writes
 * {@code choiceInteraction} and {@code maxChoices}; here all of it is spelt as in QTI 2. Namespaces aren't compared: there is
 * one
 * for each version, and files in the wild carry the wrong one.
 */
final class QtiNames {

    /** Before the name of an element that belongs neither to QTI and its packages nor to HTML or MathML. */
    static final String FOREIGN = "other:";

    private static final String QTI_3 = "qti-";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String MATH_ML = "http://www.w3.org/1998/Math/MathML";

    private QtiNames() {
    }

    static String element(QName name) {
        String local = name.getLocalPart();
        String namespace = name.getNamespaceURI();
        if (local.startsWith(QTI_3)) {
            return camel(local.substring(QTI_3.length()));
        }
        boolean known = namespace.isEmpty() || namespace.startsWith("http://www.imsglobal.org/")
                || namespace.startsWith("http://ltsc.ieee.org/") || namespace.equals(XHTML) || namespace.equals(MATH_ML);
        return known ? local : FOREIGN + local;
    }

    /** @return null for an attribute of another vocabulary, such as where its schema lies */
    static String attribute(QName element, QName name) {
        String local = name.getLocalPart();
        if (name.getNamespaceURI().equals(XMLConstants.XML_NS_URI)) {
            return "xml:" + local;
        }
        if (!name.getNamespaceURI().isEmpty()) {
            return null;
        }
        boolean qti3 = element.getLocalPart().startsWith(QTI_3) && !local.startsWith("data-") && !local.startsWith("aria-");
        return qti3 ? camel(local) : local;
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String part : kebab.split("-", -1)) {
            camel.append(camel.isEmpty() || part.isEmpty() ? part
                    : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }
}
