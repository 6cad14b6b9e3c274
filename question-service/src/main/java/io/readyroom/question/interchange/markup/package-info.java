/**
 * Our Markdown and other people's HTML. Our Markdown is CommonMark with GitHub's tables, LaTeX between {@code $} (inline) and
 * {@code $$} (standing alone), and no raw HTML: what looks like a tag is text.
 *
 * <p>
 * Markdown is read and rendered by commonmark-java. HTML becomes Markdown by a converter of our own over jsoup's tree: the
 * known libraries neither keep line breaks nor know maths, nor do they say what they left out; and no text may change by going
 * out and coming back.
 *
 * <p>
 * What comes through: paragraphs, headings, emphasis, code, lists, quotations, tables, links, pictures, maths. What never does:
 * scripts, styles, frames, forms, event handlers, links with other schemes than http, https and mailto. Colours, fonts and
 * sizes go without a word; anything else that had a meaning is a loss.
 */
package io.readyroom.question.interchange.markup;
