/**
 * Questions as Moodle has them, and Moodle XML, their full syntax, both ways. {@code gift} is another syntax of the same
 * questions and uses the mapping that stands here.
 *
 * <h2>What becomes what</h2>
 * <table>
 * <caption>Types</caption>
 * <tr>
 * <th>Moodle</th>
 * <th>Ours</th>
 * </tr>
 * <tr>
 * <td>multichoice with one right answer, truefalse</td>
 * <td>single_choice</td>
 * </tr>
 * <tr>
 * <td>multichoice with several right answers</td>
 * <td>multiple_response that asks for as many</td>
 * </tr>
 * <tr>
 * <td>shortanswer, numerical</td>
 * <td>text_entry</td>
 * </tr>
 * <tr>
 * <td>matching</td>
 * <td>matching; also statement_grid and ordering of some of the options, where we wrote it</td>
 * </tr>
 * <tr>
 * <td>ordering</td>
 * <td>ordering of all options</td>
 * </tr>
 * <tr>
 * <td>multianswer with choices only, gapselect, ddwtos</td>
 * <td>dropdown; we write multianswer, which has feedback</td>
 * </tr>
 * <tr>
 * <td>none</td>
 * <td>hotspot</td>
 * </tr>
 * </table>
 * Everything else is skipped and named. Where Moodle shows things in the order of the key (pairs, items to bring in order), a
 * foreign question's are sorted by their text instead, so that their order gives nothing away.
 *
 * <h2>Marks</h2>
 * We give a point for each part that is right. Moodle's equal fractions say the same; unequal ones, penalties and answers that
 * are partly right do not, and are losses. Its usual settings are no loss: a weight of 1, a penalty for further tries of 0,
 * 0.1, 0.3333333 or 1, answers numbered abc, "Your answer is correct." and its like. A fixed order of answers is a loss: here
 * they are shuffled.
 *
 * <h2>Identity</h2>
 * The idnumber is the source id. A question without one gets {@code moodle-} and 16 hexadecimal digits of the SHA-256 of its
 * type and the words of its stem and answers: it keeps its id when its key, its feedback, its formatting or its name change,
 * and has the same one in GIFT and in XML.
 *
 * <h2>Our own questions</h2>
 * Tags that begin with {@code readyroom:} carry what Moodle has no place for, as {@code readyroom:key=value}. The value is
 * percent-encoded where Moodle or GIFT take a character for something else; a tag is at most 255 characters, what is longer is
 * left out and told. Keys:
 * {@code type}, {@code pool}, {@code language}, {@code difficulty}, {@code objectives}, {@code enemies}, {@code siblings}
 * (lists, parted by spaces), {@code author}, {@code original}, {@code reference.N} (date, address, title), {@code ids} (of
 * options, targets or statements), {@code sources}, {@code gaps} (ids of these), {@code order} (of options or sources, where it
 * isn't the one in the file), {@code reuse}, {@code unit}, {@code maxlength}, {@code markdown} (answers that Moodle shows as
 * plain text are written as Markdown). A category becomes a tag, save of a question with tags of ours.
 */
package io.readyroom.question.interchange.moodle;
