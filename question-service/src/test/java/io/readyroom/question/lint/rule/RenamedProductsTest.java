package io.readyroom.question.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class RenamedProductsTest {

    /** An entry that nobody can check is worse than none. */
    @Test
    void everyEntryHasADateAndASource() {
        assertThat(RenamedProducts.shipped().products()).hasSizeGreaterThan(15).allSatisfy(product -> {
            assertThat(product.names()).isNotEmpty().doesNotContain(product.now()).allMatch(name -> name.length() >= 4);
            assertThat(product.kind()).isIn("renamed", "retired");
            assertThat(product.retired() || product.now() != null).isTrue();
            assertThat(product.since()).matches("20[0-9]{2}-[0-9]{2}(-[0-9]{2})?");
            assertThat(product.sinceDay()).isAfter(LocalDate.parse("2019-01-01"));
            assertThat(product.source().title()).isNotBlank();
            assertThat(product.source().url()).startsWith("https://learn.microsoft.com/");
            assertThat(product.checkedAt()).isNotNull();
        });
    }

    @Test
    void noNameStandsTwiceAndNoNewNameIsOld() {
        List<RenamedProduct> products = RenamedProducts.shipped().products();
        List<String> old = products.stream().flatMap(product -> product.names().stream()).toList();

        assertThat(old).doesNotHaveDuplicates();
        assertThat(products).extracting(RenamedProduct::now).doesNotContainAnyElementsOf(old);
    }

    @Test
    void findsWholeNamesOnly() {
        assertThat(names("The app uses Azure AD.")).containsExactly("Azure AD");
        assertThat(names("The app uses Azure ADs and XAzure AD.")).isEmpty();
        assertThat(names("Azure AD B2C")).isEmpty();
        assertThat(names("Azure AD B2C and Azure AD")).containsExactly("Azure AD");
        assertThat(names("Azure AI Studio, then Azure AI Foundry")).containsExactly("Azure AI Studio", "Azure AI Foundry");
    }

    /** Where only the month is known, the old name may have been right until its end. */
    @Test
    void aMonthCountsFromItsEnd() {
        RenamedProduct product = RenamedProducts.shipped().products().stream()
                .filter(any -> any.names().contains("Azure AI Foundry")).findFirst().orElseThrow();

        assertThat(product.sinceDay()).isEqualTo(LocalDate.parse("2025-11-30"));
    }

    private static List<String> names(String sentence) {
        return RenamedProducts.shipped().mentionsIn(sentence).stream().map(RenamedProducts.Mention::name).toList();
    }
}
