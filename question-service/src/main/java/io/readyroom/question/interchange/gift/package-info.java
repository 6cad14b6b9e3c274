/**
 * GIFT, the format in which Moodle's questions are typed by hand, both ways. A file is read block by block, each into a
 * {@link io.readyroom.question.interchange.gift.GiftItem}, which says what the text says and no more; what of it becomes a
 * question of ours is the {@code moodle} package's business, and its {@code readyroom:} tags are used here too.
 *
 * <p>
 * Sources: the import and export of Moodle ({@code question/format/gift}), and the grammar GIFT-grammar-PEG, whose samples the
 * reader must read exactly as it does. Where the two differ Moodle's reading counts, as for the feedback of true-false
 * questions
 * (the first is for the wrong answer) and for colons and equals signs outside of answers. An id, tags and a category work as in
 * Moodle; the id and the tags belong to the block in which their comment stands.
 *
 * <p>
 * Written are UTF-8 and one question a block, with {@code [markdown]} texts, or {@code [html]} ones where there is maths, which
 * Moodle shows in HTML only. Ordering and statement grids are written as pairs; dropdown and hotspot can't be.
 */
package io.readyroom.question.interchange.gift;
