package io.readyroom.question.interchange.qti;

import static io.readyroom.question.interchange.archive.ZipMother.zip;
import static io.readyroom.question.interchange.qti.ItemMother.MATCH_CORRECT;
import static io.readyroom.question.interchange.qti.ItemMother.body;
import static io.readyroom.question.interchange.qti.ItemMother.choices;
import static io.readyroom.question.interchange.qti.ItemMother.correct;
import static io.readyroom.question.interchange.qti.ItemMother.item;
import static io.readyroom.question.interchange.qti.ItemMother.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.content.Hotspot;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.ZipMother;
import io.readyroom.question.media.MediaFile;

/** What a package's manifest lists becomes of it. */
class PackageReaderTest {

    /** Three by two pixels. */
    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGNgYGD4D8VQFgAd8wP9sYwSvgAAAABJRU5ErkJggg==");
    private static final String ITEM = item(response("single", "identifier", correct("B")), body(choices(1, "One", "Two")),
            MATCH_CORRECT);

    private static String manifest(String... resources) {
        return "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"m\"><organizations/><resources>"
                + String.join("\n", resources) + "</resources></manifest>";
    }

    private static String resource(String id, String href) {
        return "<resource identifier=\"" + id + "\" type=\"imsqti_item_xmlv2p1\" href=\"" + href + "\"><file href=\"" + href
                + "\"/></resource>";
    }

    private static List<ItemOutcome> outcomes(ZipMother zip) {
        return ItemMother.imported(zip.bytes()).outcomes;
    }

    @Test
    void readsEveryItemAndGoesOnBehindABrokenOne() {
        List<ItemOutcome> outcomes = outcomes(zip()
                .with("imsmanifest.xml",
                        manifest(resource("r1", "a.xml"), resource("r2", "broken.xml"), resource("r3", "gone.xml"),
                                resource("r4", "../out.xml"), resource("r5", "b%20c.xml"), resource("r6", "a.xml")))
                .with("a.xml", ITEM).with("broken.xml", "<assessmentItem>\n<").with("b c.xml", ITEM.replace("q-1", "q-2")));
        assertThat(outcomes).hasSize(6);
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(ItemOutcome.Read.class,
                read -> assertThat(read.place().file()).isEqualTo("a.xml"));
        assertFailed(outcomes.get(1), "r2", "readable");
        assertThat(outcomes.get(1).place().line()).isEqualTo(2);
        assertFailed(outcomes.get(2), "r3", "isn't in the package");
        assertFailed(outcomes.get(3), "r4", "none within the package");
        assertThat(outcomes.get(4)).isInstanceOf(ItemOutcome.Read.class);
        assertFailed(outcomes.get(5), "r6", "listed twice");
    }

    @Test
    void tellsApartItemsOfTheSameIdentifier() {
        List<ItemOutcome> outcomes = outcomes(zip()
                .with("imsmanifest.xml", manifest(resource("r1", "a.xml"), resource("r2", "b.xml"), resource("r2", "c.xml")))
                .with("a.xml", ITEM).with("b.xml", ITEM).with("c.xml", ITEM));
        assertThat(outcomes).extracting(outcome -> ((ItemOutcome.Read) outcome).question().sourceId()).doesNotHaveDuplicates()
                .startsWith("q-1", "r2");
        assertThat(((ItemOutcome.Read) outcomes.get(1)).losses()).extracting(Loss::part).contains(Part.SOURCE_ID);
    }

    @Test
    void saysWhatIsNoItem() {
        List<ItemOutcome> outcomes = outcomes(zip()
                .with("imsmanifest.xml", manifest(
                        "<resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"t.xml\"/>",
                        "<resource identifier=\"liar\" type=\"imsqti_test_xmlv2p1\" href=\"liar.xml\"/>",
                        "<resource identifier=\"other\" type=\"imsqti_item_xmlv2p1\" href=\"other.xml\"/>",
                        "<resource identifier=\"old\" type=\"imsqti_xmlv1p2\" href=\"old.xml\"/>",
                        "<resource identifier=\"talk\" type=\"imsdt_xmlv1p1\" href=\"talk.xml\"/>",
                        "<resource identifier=\"css\" type=\"webcontent\" href=\"a.css\"/>"))
                .with("t.xml", "<assessmentTest/>").with("liar.xml", ITEM).with("other.xml", "<html/>")
                .with("old.xml", "<questestinterop/>")
                .with("talk.xml", "<topic/>").with("a.css", "").with("unlisted.xml", ITEM).with("notes.xml", "<notes/>"));
        assertThat(outcomes).hasSize(6);
        assertSkipped(outcomes.get(0), "put together");
        assertFailed(outcomes.get(1), "liar", "but it has the element assessmentItem");
        assertFailed(outcomes.get(2), "other", "but it has the element html");
        assertSkipped(outcomes.get(3), "QTI 1.2");
        assertSkipped(outcomes.get(4), "imsdt_xmlv1p1");
        assertSkipped(outcomes.get(5), "doesn't list it");
        assertThat(outcomes.get(5).place().file()).isEqualTo("unlisted.xml");
    }

    @Test
    void handsOverPicturesOnceAndSaysWhichItDoesNotTake() {
        String shows = ITEM.replace("<itemBody>",
                "<itemBody><p><img src=\"../media/a.png\" alt=\"A plan\"/><img src=\"../media/b.gif\" alt=\"A film\"/>"
                        + "<img src=\"http://example.org/c.png\" alt=\"Elsewhere\"/></p>");
        CollectedImport sink = ItemMother.imported(zip()
                .with("imsmanifest.xml", manifest(resource("r1", "items/a.xml"), resource("r2", "items/b.xml")))
                .with("items/a.xml", shows).with("items/b.xml", shows.replace("q-1", "q-2")).with("media/a.png", PNG)
                .with("media/b.gif", "GIF89a").bytes());
        assertThat(sink.order).containsExactly("picture", "picture", "item", "item");
        ItemOutcome.Read read = (ItemOutcome.Read) sink.outcomes.get(0);
        String url = new MediaFile("a.png", PNG).url();
        assertThat(read.question().content().stem()).contains("![A plan](" + url + ")", "A film", "Elsewhere");
        assertThat(read.losses()).filteredOn(loss -> loss.part() == Part.IMAGE).extracting(Loss::why)
                .anySatisfy(why -> assertThat(why).contains("b.gif")).anySatisfy(why -> assertThat(why).contains("example.org"))
                .hasSize(2);
    }

    @Test
    void readsHotspotsOfRectanglesWithinThePicture() {
        String hotspot = "<p>Where?</p><hotspotInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\">"
                + "<object type=\"image/png\" width=\"300\" height=\"200\" data=\"a.png\">A plan</object>"
                + "<hotspotChoice identifier=\"A\" shape=\"rect\" coords=\"0,0,100,50\"/>"
                + "<hotspotChoice identifier=\"B\" shape=\"rect\" coords=\"100, 50, 300, 200\" hotspotLabel=\"Below\"/></hotspotInteraction>";
        String xml = item(response("single", "identifier", correct("B")), body(hotspot), MATCH_CORRECT);
        ZipMother zip = zip().with("imsmanifest.xml", manifest(resource("r", "a.xml"))).with("a.png", PNG);
        ItemOutcome.Read read = ItemMother.imported(zip.with("a.xml", xml).bytes()).onlyRead();
        Hotspot content = (Hotspot) read.question().content();
        assertThat(KeySaid.of(read.question())).isEqualTo("hotspot: [100, 50, 200, 150]");
        assertThat(content.image().alt()).isEqualTo("A plan");
        assertThat(content.image().width()).isEqualTo(300);
        assertThat(content.regions()).extracting("label").containsExactly(null, "Below");
        assertSkipped(outcomes(zip.with("a.xml", xml.replace("300, 200\"", "301, 200\""))).get(0), "inside the image");
        assertSkipped(
                outcomes(zip.with("a.xml", xml.replace("rect\" coords=\"0,0,100,50", "circle\" coords=\"10,10,5"))).get(0),
                "circle");
        assertSkipped(outcomes(zip.with("a.xml", xml.replace("a.png", "b.png"))).get(0), "nothing to point at");
    }

    @Test
    void readsAStimulusOnceBeforeTheFirstQuestionOfIt() {
        String refers = ITEM.replace("<itemBody>",
                "<assessmentStimulusRef identifier=\"s\" href=\"stimuli/s.xml\"/><itemBody>");
        CollectedImport sink = ItemMother.imported(zip()
                .with("imsmanifest.xml", manifest(resource("r1", "a.xml"), resource("r2", "b.xml"), resource("r3", "c.xml"),
                        "<resource identifier=\"s\" type=\"imsqti_stimulus_xmlv3p0\" href=\"stimuli/s.xml\"/>",
                        "<resource identifier=\"x\" type=\"imsqti_stimulus_xmlv3p0\" href=\"stimuli/x.xml\"/>"))
                .with("a.xml", refers).with("b.xml", refers.replace("q-1", "q-2"))
                .with("c.xml", refers.replace("s.xml", "gone.xml"))
                .with("stimuli/s.xml",
                        """
                                <qti-assessment-stimulus identifier="case" title="The case"><qti-stimulus-body><p>A firm <i>wants</i> it.</p>
                                </qti-stimulus-body></qti-assessment-stimulus>""")
                .with("stimuli/x.xml", "<html/>").bytes());
        assertThat(sink.order).startsWith("stimulus", "item", "item");
        assertThat(sink.stimuli).singleElement().satisfies(stimulus -> {
            assertThat(stimulus.sourceId()).isEqualTo("case");
            assertThat(stimulus.tabs()).singleElement()
                    .satisfies(tab -> assertThat(tab.text()).isEqualTo("A firm *wants* it."));
        });
        assertThat(((ItemOutcome.Read) sink.outcomes.get(1)).question().stimulus()).isEqualTo("case");
        assertFailed(sink.outcomes.get(2), "r3", "isn't there");
        assertFailed(sink.outcomes.get(3), "x", "no stimulus");
    }

    @Test
    void takesLanguageKeywordsAndDifficultyFromTheManifest() {
        String lom = """
                <metadata><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2"><imsmd:general><imsmd:language>en</imsmd:language>
                <imsmd:keyword><imsmd:langstring xml:lang="en">motion</imsmd:langstring></imsmd:keyword></imsmd:general>
                <imsmd:educational><imsmd:difficulty><imsmd:value><imsmd:langstring>very difficult</imsmd:langstring></imsmd:value>
                </imsmd:difficulty></imsmd:educational><imsmd:rights>Mine</imsmd:rights></imsmd:lom></metadata>""";
        ItemOutcome.Read read = (ItemOutcome.Read) outcomes(zip()
                .with("imsmanifest.xml", manifest(resource("r", "a.xml").replace("<file", lom + "<file"))).with("a.xml", ITEM))
                .get(0);
        assertThat(read.question().language()).isEqualTo("en");
        assertThat(read.question().difficulty()).isEqualTo("hard");
        assertThat(read.question().labels().tags()).containsExactly("motion");
        assertThat(read.losses()).extracting(Loss::part).contains(Part.DIFFICULTY);
        assertThat(read.losses()).anySatisfy(loss -> assertThat(loss.why()).contains("rights"));
    }

    @Test
    void refusesWhatIsNoPackageOfItems() {
        assertRefused(zip().with("a.xml", ITEM), ReadLimits.DEFAULT, "no content package");
        assertRefused(zip().with("folder/imsmanifest.xml", manifest()), ReadLimits.DEFAULT, "no content package");
        assertRefused(zip().with("imsmanifest.xml", "<html/>"), ReadLimits.DEFAULT, "manifest");
        assertRefused(zip().with("imsmanifest.xml", "<manifest>"), ReadLimits.DEFAULT, "manifest");
        assertRefused(zip().with("imsmanifest.xml", "<!DOCTYPE manifest [<!ENTITY x \"y\">]><manifest>&x;</manifest>"),
                ReadLimits.DEFAULT, "manifest");
        assertRefused(zip().with("imsmanifest.xml", manifest(resource("r1", "a.xml"), resource("r2", "b.xml")))
                .with("a.xml", ITEM).with("b.xml", ITEM), new ReadLimits(1, 1 << 20, 10, 1 << 20, 1 << 20, 200, 100),
                "more than 1 items");
    }

    @Test
    void skipsAnItemThatIsTooLong() {
        CollectedImport sink = new CollectedImport();
        byte[] bytes = zip().with("imsmanifest.xml", manifest(resource("r1", "a.xml"))).with("a.xml", ITEM).bytes();
        try {
            ItemMother.importInto(sink, bytes, new ReadLimits(1, 400, 10, 1 << 20, 1 << 20, 200, 100));
        } catch (RefusedFileException e) {
            throw new AssertionError(e);
        }
        assertFailed(sink.only(), "r1", "longer than 400");
    }

    private static void assertFailed(ItemOutcome outcome, String id, String why) {
        assertThat(outcome).isInstanceOfSatisfying(ItemOutcome.Failed.class, failed -> {
            assertThat(failed.sourceId()).isEqualTo(id);
            assertThat(failed.why()).contains(why);
        });
    }

    private static void assertSkipped(ItemOutcome outcome, String why) {
        assertThat(outcome).isInstanceOfSatisfying(ItemOutcome.Skipped.class,
                skipped -> assertThat(skipped.why()).contains(why));
    }

    private static void assertRefused(ZipMother zip, ReadLimits limits, String why) {
        assertThatThrownBy(() -> ItemMother.importInto(new CollectedImport(), zip.bytes(), limits))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining(why);
    }
}
