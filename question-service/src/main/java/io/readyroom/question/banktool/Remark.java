package io.readyroom.question.banktool;

/**
 * What the linter says of one place.
 *
 * @param file as the person would open it from here
 * @param line from 1, or null
 * @param field or null
 * @param rule which one, or null where the file itself isn't right
 * @param serious whether it fails the bank
 */
record Remark(String file, Integer line, String field, String rule, boolean serious, String sentence) {
}
