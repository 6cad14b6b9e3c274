package io.readyroom.question.interchange.archive;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EntryNameTest {

    @Example
    void takesPlainPathsOnly() {
        for (String good : new String[] { "a", "imsmanifest.xml", "items/q 1.xml", "media/ä.png", "folder/" }) {
            assertThat(EntryName.flaw(good)).as(good).isEmpty();
        }
        for (String bad : new String[] { "", "../etc/passwd", "a/../b", "/etc/passwd", "C:/x", "c:x", "a\\b", "a//b", "./a",
                "a/.",
                "a\u0000b", "a\nb", "..", "http://x/y", "x".repeat(2000) }) {
            assertThat(EntryName.flaw(bad)).as(bad).isPresent();
        }
    }

    @Example
    void resolvesAddressesWithinThePackage() {
        assertThat(EntryName.resolve("imsmanifest.xml", "items/a.xml")).contains("items/a.xml");
        assertThat(EntryName.resolve("items/a.xml", "../media/b.png")).contains("media/b.png");
        assertThat(EntryName.resolve("items/a.xml", "./c%20d.png#x?y")).contains("items/c d.png");
        assertThat(EntryName.resolve("items/a.xml", "a+b.png")).contains("items/a+b.png");
        assertThat(EntryName.resolve("a.xml", "100%.png")).contains("100%.png");
    }

    @Example
    void resolvesNothingOutsideThePackage() {
        for (String href : new String[] { "../x", "items/../../x", "/x", "//host/x", "http://host/x", "file:///etc/passwd", "",
                "#top", "..%2Fx", "%2e%2e/x", "a\\..\\b", "a%00b", "javascript:alert(1)" }) {
            assertThat(EntryName.resolve("imsmanifest.xml", href)).as(href).isEmpty();
        }
    }

    @Property
    void whatItResolvesIsAlwaysAPlainPath(@ForAll String from, @ForAll String href) {
        EntryName.resolve(from, href).ifPresent(name -> assertThat(EntryName.flaw(name)).isEmpty());
    }
}
