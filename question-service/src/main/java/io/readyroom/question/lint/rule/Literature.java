package io.readyroom.question.lint.rule;

/** Where rules come from, as the table of rules names it. */
public final class Literature {

    /** Full titles, for the foot of the table. */
    public static final String BIBLIOGRAPHY = """
            - **HDR**: T. M. Haladyna, S. M. Downing, M. C. Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines for
              Classroom Assessment", Applied Measurement in Education 15 (2002) 309–334; the number is the guideline's.
            - **Shute**: V. J. Shute, "Focus on Formative Feedback", Review of Educational Research 78 (2008) 153–189.
            - **Björnsson**: C.-H. Björnsson, "Läsbarhet", 1968; J. Anderson, "Lix and Rix: Variations on a Little-Known
              Readability Index", Journal of Reading 26 (1983) 490–496.
            - **Broder**: A. Z. Broder, "On the Resemblance and Containment of Documents", Compression and Complexity of
              Sequences (1997) 21–29; with P. Indyk, R. Motwani, "Approximate Nearest Neighbors", STOC (1998) 604–613.
            - **WCAG**: Web Content Accessibility Guidelines 2.2, W3C (2023); the number is the success criterion's.
            - **House**: a promise of this project to its learners; the reason stands in the row.
            """;

    public static final String HOUSE = "House";

    private Literature() {
    }

    /** One of the 31 guidelines of Haladyna, Downing and Rodriguez. */
    public static String guideline(String number) {
        return "HDR " + number;
    }
}
