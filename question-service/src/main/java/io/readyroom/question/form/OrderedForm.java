package io.readyroom.question.form;

/** A complete form, and what it was ordered with. */
record OrderedForm(FormOrder order, AssembledForm form, FactsOrder facts) {
}
