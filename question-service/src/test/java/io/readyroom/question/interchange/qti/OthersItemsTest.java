package io.readyroom.question.interchange.qti;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.key.AnswerKey;

/**
 * Items of others, where they are present: what each has to become was read from its XML by eye. They aren't part of this
 * repository; the system property {@code readyroom.interchange} says where they lie.
 */
class OthersItemsTest {

    private static final Path FOLDER = Path.of(System.getProperty("readyroom.interchange", "../../shared/interchange"));
    private static final String LUGGAGE = "single_choice: You must stay with your luggage at all times.";
    private static final String WATER = "multiple_response: Hydrogen | Oxygen";
    private static final String PODIUM = "ordering: Michael Schumacher > Rubens Barrichello > Jenson Button";
    private static final String SEASONS = "matching: (1) = winter; (2) = summer";
    private static final String PLAYS = "matching: Capulet = Romeo and Juliet; Demetrius = A Midsummer-Night's Dream; "
            + "Lysander = A Midsummer-Night's Dream; Prospero = The Tempest";
    private static final String YORK = "text_entry: text York";

    /** Every item of our types whose scoring says what is right. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            entry("qti21/qtiworks/ims/choice.xml", LUGGAGE),
            entry("qti21/qtiworks/ims/choice_fixed.xml", LUGGAGE),
            entry("qti21/qtiworks/ims/shufflechoice.xml", LUGGAGE),
            entry("qti21/qtiworks/ims/choice_multiple.xml", WATER),
            entry("qti21/qtiworks/ims/feedback.xml", "single_choice: Vicente Fox"),
            entry("qti21/qtiworks/ims/gap_match.xml", SEASONS),
            entry("qti21/qtiworks/ims/shufflegap_match.xml", SEASONS),
            entry("qti21/qtiworks/ims/inline_choice.xml", "dropdown: g1 York"),
            entry("qti21/qtiworks/ims/shuffleinline_choice.xml", "dropdown: g1 York"),
            entry("qti21/qtiworks/ims/match.xml", PLAYS.replace("The Tempest", "TheTempest")),
            entry("qti21/qtiworks/ims/math.xml", "single_choice: Einstein"),
            entry("qti21/qtiworks/ims/order.xml", PODIUM),
            entry("qti21/qtiworks/ims/order_partial_scoring.xml", PODIUM),
            entry("qti21/qtiworks/ims/text_entry.xml", YORK),
            entry("qti21/qtiworks/ims/text_entry1.xml", YORK),
            entry("qti21/qtiworks/ims/text_entry2.xml", YORK),
            entry("qti21/qtiworks/stomp/chc_inlineGS.xml", "dropdown: g1 winter; g2 summer; g3 York; g4 clouds"),
            entry("qti21/qtiworks/stomp/chc_mcqS.xml", "single_choice: This option is correct and scores 5."),
            entry("qti21/qtiworks/stomp/chc_mulS.xml",
                    "multiple_response: This statement is true. | This statement is true, too."),
            entry("qti21/qtiworks/upmc/exercise1.xml", "single_choice: a formula"),
            entry("qti21/qtiworks/upmc/exercise2.xml", "single_choice: a formula"),
            entry("qti21/qtiworks/upmc/exercise3.xml",
                    "single_choice: the content of the cells referencing this cell is recalculated"),
            entry("qti21/qtiworks/upmc/exercise4.xml", "single_choice: E1:E9"),
            entry("qti21/qtiworks/upmc/exercise5.xml", "single_choice: B4:D4"),
            entry("qti21/qtiworks/upmc/wexercise1.xml", "single_choice: I have to use the menu Format -> Font"),
            entry("qti21/qtiworks/upmc/wexercise2.xml", "single_choice: Non printing characters"),
            entry("qti21/qtiworks/upmc/wexercise3.xml", "single_choice: Tabulations are represented by ~"),
            entry("qti30/conformance/Advanced/Q6/gap-match-example-1.xml", SEASONS),
            entry("qti30/conformance/Advanced/Q6/gap-match-example-1-removed.xml", SEASONS),
            entry("qti30/conformance/Advanced/Q6/gap-match-example-3.xml",
                    "matching: (1) = Earth; (2) = the Sun; (3) = Mars; (4) = Mercury"),
            entry("qti30/conformance/Basic/I9b/map-response-identifier.xml",
                    "multiple_response: Mapped Value = 1.0 | Mapped Value = 2.0 | Mapped Value = 5.0"),
            entry("qti30/conformance/Basic/I9b/match-correct-identifier.xml", "single_choice: Correct"),
            entry("qti30/conformance/Basic/Q2/multiple-cardinality-sv-1.xml", WATER),
            entry("qti30/conformance/Basic/Q2/single-cardinality-sv-1.xml", LUGGAGE),
            entry("qti30/conformance/Basic/T4-T7/items/choice-single-cardinality.xml", "single_choice: Correct"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/choice.xml", LUGGAGE),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/choice_multiple.xml", WATER),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/gap_match.xml", SEASONS),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/inline_choice.xml", "dropdown: g1 York"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/match.xml", PLAYS),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/order.xml", PODIUM),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/order_partial_scoring.xml", PODIUM),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/text_entry.xml", YORK),
            entry("qti-scoring/30/ResponseProcessing/IMS-examples/composition_of_water_qti3.xml", WATER),
            entry("qti-scoring/30/ResponseProcessing/IMS-examples/text-entry-qti3.xml", YORK),
            entry("qti-scoring/30/ResponseProcessing/d3fc4cde-5dc0-451c-b2a5-3df3ba554e3e.xml", "single_choice: € 3"));

    /** Words of the reason why an item is none for us; by path, or by the beginning of several paths. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("qti21/qtiworks/mathassess/Diff-001.xml", "adaptive"),
            entry("qti21/qtiworks/mathassess/GU-Formulae", "adaptive"),
            entry("qti21/qtiworks/mathassess/MA", "adaptive"),
            entry("qti21/qtiworks/mathassess/diag00001.xml", "at random"),
            entry("qti21/qtiworks/ims/adaptive", "adaptive"),
            entry("qti21/qtiworks/ims/hint.xml", "adaptive"),
            entry("qti21/qtiworks/ims/feedback_adaptive.xml", "adaptive"),
            entry("qti21/qtiworks/ims/template", "at random"),
            entry("qti21/qtiworks/ims/choice_multiple_chocolade.xml", "doesn't declare a right answer"),
            entry("qti21/qtiworks/ims/likert.xml", "neither declares"),
            entry("qti21/qtiworks/ims/towns.xml", "neither set"),
            entry("qti21/qtiworks/ims/associate.xml", "associateInteraction"),
            entry("qti21/qtiworks/ims/drawing.xml", "drawingInteraction"),
            entry("qti21/qtiworks/ims/extended_text.xml", "extendedTextInteraction"),
            entry("qti21/qtiworks/ims/nested_object.xml", "extendedTextInteraction"),
            entry("qti21/qtiworks/ims/graphic_associate.xml", "graphicAssociateInteraction"),
            entry("qti21/qtiworks/ims/graphic_gap_match.xml", "graphicGapMatchInteraction"),
            entry("qti21/qtiworks/ims/graphic_order.xml", "graphicOrderInteraction"),
            entry("qti21/qtiworks/ims/hotspot.xml", "circle"),
            entry("qti21/qtiworks/ims/hottext.xml", "hottextInteraction"),
            entry("qti21/qtiworks/ims/position_object.xml", "positionObjectInteraction"),
            entry("qti21/qtiworks/ims/select_point.xml", "selectPointInteraction"),
            entry("qti21/qtiworks/ims/slider.xml", "sliderInteraction"),
            entry("qti21/qtiworks/ims/upload.xml", "uploadInteraction"),
            entry("qti21/qtiworks/ims/upload_composite.xml", "2 responses"),
            entry("qti21/qtiworks/stomp/a_mcq_dkG2.xml", "adaptive"),
            entry("qti21/qtiworks/stomp/adap3_3pSM.xml", "adaptive"),
            entry("qti21/qtiworks/stomp/binary_2GS.xml", "adaptive"),
            entry("qti21/qtiworks/stomp/nel1_1pg.xml", "adaptive"),
            entry("qti21/qtiworks/stomp/xchoiceS.xml", "adaptive"),
            entry("qti21/qtiworks/stomp/baseG.xml", "at random"),
            entry("qti21/qtiworks/stomp/digholeG.xml", "at random"),
            entry("qti21/qtiworks/stomp/meanGS.xml", "at random"),
            entry("qti21/qtiworks/stomp/precisionGS.xml", "at random"),
            entry("qti21/qtiworks/stomp/chc_pairingGS.xml", "doesn't declare a right answer"),
            entry("qti21/qtiworks/stomp/graphic_associate.xml", "graphicAssociateInteraction"),
            entry("qti21/qtiworks/stomp/graphic_gap_matchGS.xml", "graphicGapMatchInteraction"),
            entry("qti21/qtiworks/stomp/graphic_orderG.xml", "graphicOrderInteraction"),
            entry("qti21/qtiworks/stomp/hot_accel_2G.xml", "selectPointInteraction"),
            entry("qti21/qtiworks/stomp/hotspotsS.xml", "circle"),
            entry("qti21/qtiworks/stomp/hottext.xml", "hottextInteraction"),
            entry("qti21/qtiworks/stomp/slider2.xml", "2 responses"),
            entry("qti21/qtiworks/upmc/addition", "at random"),
            entry("qti21/qtiworks/upmc/carre2", "at random"),
            entry("qti21/qtiworks/upmc/relatif3.xml", "at random"),
            entry("qti21/qtiworks/upmc/sexercice", "at random"),
            entry("qti21/qtiworks/upmc/wexercice", "at random"),
            entry("qti30/conformance/Advanced/Q10/", "neither declares"),
            entry("qti30/conformance/Advanced/Q3/", "neither declares"),
            entry("qti30/conformance/Advanced/Q4/", "associateInteraction"),
            entry("qti30/conformance/Advanced/Q6/gap-match-example-2.xml", "more gaps than words"),
            entry("qti30/conformance/Advanced/Q6/gap-match-sv-1.xml", "4 responses"),
            entry("qti30/conformance/Advanced/Q6/gap-match-sv-2.xml", "2 responses"),
            entry("qti30/conformance/Advanced/Q6/gap-match-sv-3.xml", "2 responses"),
            entry("qti30/conformance/Advanced/Q6/gap-match-sv-4.xml", "more gaps than words"),
            entry("qti30/conformance/Advanced/Q8/graphic-gap-match-interaction-", "graphicGapMatchInteraction"),
            entry("qti30/conformance/Advanced/Q8/graphic-gap-match-sv-1.xml", "4 responses"),
            entry("qti30/conformance/Advanced/Q8/graphic-gap-match-sv-2.xml", "2 responses"),
            entry("qti30/conformance/Advanced/Q8/graphic-gap-match-sv-3.xml", "2 responses"),
            entry("qti30/conformance/Advanced/Q8/graphic-gap-match-sv-4.xml", "4 responses"),
            entry("qti30/conformance/Basic/A1/", "extendedTextInteraction"),
            entry("qti30/conformance/Basic/Q2/", "neither declares"),
            entry("qti30/conformance/Basic/Q20/", "neither declares"),
            entry("qti30/conformance/Basic/Q5/", "extendedTextInteraction"),
            entry("qti30/conformance/Basic/T4-T7/items/choice-multiple-cardinality.xml", "neither declares"),
            entry("qti30/conformance/Basic/T4-T7/items/extended-text.xml", "extendedTextInteraction"),
            entry("qti30/conformance/Basic/T4-T7/items/text-entry.xml", "neither declares"),
            entry("qti-scoring/2x/ResponseProcessing/083", "no body"),
            entry("qti-scoring/2x/ResponseProcessing/1004", "no body"),
            entry("qti-scoring/2x/ResponseProcessing/112505-MR.xml", "nothing to answer"),
            entry("qti-scoring/2x/ResponseProcessing/210091", "nothing to answer"),
            entry("qti-scoring/2x/ResponseProcessing/CustomOperators.xml", "no body"),
            entry("qti-scoring/2x/ResponseProcessing/ITM-5006", "no body"),
            entry("qti-scoring/2x/ResponseProcessing/ITM-equal.xml", "2 responses"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/associate.xml", "associateInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/extended_text.xml", "extendedTextInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/graphic_associate.xml", "graphicAssociateInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/graphic_gap_match.xml", "graphicGapMatchInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/graphic_order.xml", "graphicOrderInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/hotspot.xml", "circle"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/hottext.xml", "hottextInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/position_object.xml", "positionObjectInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/select_point.xml", "selectPointInteraction"),
            entry("qti-scoring/2x/ResponseProcessing/IMS-examples/slider.xml", "sliderInteraction"),
            entry("qti-scoring/30/ResponseProcessing/2gaps", "2 responses"),
            entry("qti-scoring/30/ResponseProcessing/IMS-examples/graphic-gap-match-qti3.xml", "graphicGapMatchInteraction"),
            entry("qti-scoring/30/ResponseProcessing/e726a093-a5dd-456e-8cc4-fd987cd05438.xml", "3 responses"),
            entry("qti-scoring/30/ResponseProcessing/gap-match-item.xml", "no body"),
            entry("qti-scoring/30/ResponseProcessing/hs", "circle"),
            entry("qti-scoring/30/ResponseProcessing/sum_item.xml", "no body"));

    @BeforeEach
    void arePresent() {
        assumeTrue(Files.isDirectory(FOLDER), "the items of others aren't here");
    }

    @Test
    void readsTheRightKeyOfEveryItemOfOurTypes() throws IOException {
        Map<String, String> read = new TreeMap<>();
        for (Path file : xmlFiles()) {
            ItemOutcome outcome = outcome(file);
            if (outcome instanceof ItemOutcome.Read found) {
                read.put(name(file), KeySaid.of(found.question()).replaceAll("\\s+", " "));
                assertThat(found.question().content().flaws()).as(name(file)).isEmpty();
                assertThat(found.question().content().stem()).as(name(file)).isNotBlank();
            }
        }
        assertThat(read).isEqualTo(new TreeMap<>(KEYS));
    }

    @Test
    void saysOfEveryOtherItemWhatIsNotSupported() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path file : xmlFiles()) {
            ItemOutcome outcome = outcome(file);
            String name = name(file);
            if (outcome instanceof ItemOutcome.Failed failed) {
                wrong.add(name + " failed: " + failed.why());
            } else if (outcome instanceof ItemOutcome.Skipped skipped) {
                String reason = REASONS.keySet().stream().filter(name::startsWith).max((a, b) -> a.length() - b.length())
                        .orElse(null);
                if (reason == null || !skipped.why().contains(REASONS.get(reason))) {
                    wrong.add(name + ": " + skipped.why());
                }
                used.add(String.valueOf(reason));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(used).isEqualTo(new TreeSet<>(REASONS.keySet()));
    }

    /** Results, tests and manifests aren't items. */
    @Test
    void refusesFilesThatAreNoItems() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : xmlFiles()) {
            if (outcome(file) == null) {
                refused.add(name(file));
            }
        }
        assertThat(refused).isNotEmpty()
                .allMatch(name -> name.matches(".*/(AssessmentResult_|assessment_?result|.*result).*\\.xml")
                        || name.matches(".*/(assessment|imsmanifest)\\.xml"));
    }

    @Test
    void keepsExplanationsAndSaysHowScoringDiffers() throws IOException {
        ItemOutcome.Read feedback = (ItemOutcome.Read) outcome(FOLDER.resolve("qti21/qtiworks/ims/feedback.xml"));
        assertThat(KeySaid.explanations(feedback.question())).containsEntry("a", "No, he is the President of the USA.")
                .containsEntry("c", "Yes.\n\nYes, that is correct.".replace("\n\n", " "));
        for (String name : List.of("qti21/qtiworks/ims/match.xml", "qti21/qtiworks/ims/text_entry.xml",
                "qti21/qtiworks/ims/order.xml",
                "qti21/qtiworks/upmc/exercise1.xml", "qti30/conformance/Basic/I9b/map-response-identifier.xml")) {
            assertThat(((ItemOutcome.Read) outcome(FOLDER.resolve(name))).losses()).as(name).extracting(Loss::part)
                    .contains(Part.SCORING);
        }
    }

    @Test
    void readsPackages() throws IOException {
        List<ItemOutcome> outcomes = packaged("WebDeveloperTest1.zip");
        assertThat(outcomes.stream().filter(ItemOutcome.Read.class::isInstance).map(ItemOutcome.Read.class::cast)
                .collect(Collectors.toMap(read -> read.place().file(),
                        read -> KeySaid.of(read.question()).replaceAll("\\s+", " "))))
                .isEqualTo(Map.of("question1.xml", "single_choice: .html",
                        "question2.xml", "single_choice: <a href = \"myimage.html\">Link to my page</a>",
                        "question3.xml", "single_choice: <img src = \"myimage.jpg\" />",
                        "question4.xml", "single_choice: <img src = \"images/myimage.jpg\" />",
                        "question5.xml", "multiple_response: Using a Virtual Private Network connection to the server"
                                + " | Using the File Transfer Protocol (FTP)",
                        "question6.xml", "single_choice: The username and password for the server",
                        "question7.xml", "single_choice: public_html",
                        "question8.xml", "dropdown: g1 in lower case; g2 underline (_)",
                        "question9.xml", "multiple_response: Read | Execute"));
        assertThat(outcomes).hasSize(10).filteredOn(ItemOutcome.Skipped.class::isInstance).singleElement()
                .satisfies(skipped -> assertThat(skipped.place().file()).isEqualTo("template_test1.xml"));
        assertThat(outcomes.stream().filter(ItemOutcome.Read.class::isInstance)
                .map(read -> ((ItemOutcome.Read) read).question().sourceId())).doesNotHaveDuplicates();

        ItemOutcome.Read cannon = (ItemOutcome.Read) packaged("Aardvark-cannon.zip").get(0);
        assertThat(cannon.question().key()).isEqualTo(new AnswerKey.Choice("b"));
        assertThat(cannon.question().content().stem()).contains("A cannon fires a projectile", "/v1/media/");
        assertThat(cannon.question().rationale().explanations()).containsKeys("a", "b", "c", "d", "e");
    }

    @Test
    void refusesOrReportsHostilePackages() throws IOException {
        for (String refused : List.of("ZipSlip.zip", "BadManifest.zip", "NotContentPackage.zip",
                "WebDeveloperTest1-incomplete.zip")) {
            assertThat(packaged(refused)).as(refused).isNull();
        }
        assertThat(packaged("ExternalHref.zip")).singleElement().isInstanceOfSatisfying(ItemOutcome.Failed.class,
                failed -> assertThat(failed.why()).contains("../outside.xml", "none within the package"));
        assertThat(packaged("MissingFile.zip")).singleElement().isInstanceOfSatisfying(ItemOutcome.Failed.class,
                failed -> assertThat(failed.why()).contains("missing.xml", "isn't in the package"));
        Map<String, ItemOutcome> mixed = new HashMap<>();
        packaged("BadMix.zip").forEach(outcome -> mixed.put(outcome.place().file(), outcome));
        assertThat(mixed.get("template_test1.xml")).isInstanceOf(ItemOutcome.Skipped.class);
        assertThat(mixed.get("question1.xml")).isInstanceOf(ItemOutcome.Failed.class);
        assertThat(mixed.get("question2.xml")).isInstanceOf(ItemOutcome.Read.class);
        assertThat(mixed.keySet()).hasSize(10);
        assertThat(mixed.get("question9.xml")).isInstanceOfSatisfying(ItemOutcome.Skipped.class,
                skipped -> assertThat(skipped.why()).contains("doesn't list it"));
    }

    private static List<Path> xmlFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("qti21", "qti30", "qti-scoring")) {
            try (Stream<Path> walk = Files.walk(FOLDER.resolve(folder))) {
                walk.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(200);
        return files;
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }

    /** Of a file with one item; null when it is refused. */
    private static ItemOutcome outcome(Path file) throws IOException {
        List<ItemOutcome> outcomes = outcomes(file);
        if (outcomes == null) {
            return null;
        }
        assertThat(outcomes).as(file.toString()).hasSize(1);
        return outcomes.get(0);
    }

    private static List<ItemOutcome> packaged(String name) throws IOException {
        return outcomes(FOLDER.resolve("packages").resolve(name));
    }

    private static List<ItemOutcome> outcomes(Path file) throws IOException {
        CollectedImport sink = new CollectedImport();
        try {
            new QtiReader().read(file, ReadLimits.DEFAULT, sink);
        } catch (RefusedFileException e) {
            assertThat(sink.outcomes).isEmpty();
            return null;
        }
        return sink.outcomes;
    }
}
