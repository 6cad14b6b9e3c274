/**
 * QTI, the format of IMS, now 1EdTech, for items and packages of items: 2.1, 2.2 and 3.0 in, 3.0 out.
 *
 * <p>
 * <b>In.</b> {@link io.readyroom.question.interchange.qti.QtiReader} reads an item that comes alone or a package by its
 * manifest,
 * one item after the other; only one is in memory. All versions are read as one vocabulary. The key of an item is found by
 * carrying out its response processing: it is the answer that gets most points, and the only one; what an item declares as
 * right
 * has to be it. Where that isn't so, or the processing takes what isn't supported, the item is skipped and the outcome says
 * what it was. What of an item's scoring we can't hold while its key is certain (weights, penalties, bounds) is a loss.
 * <ul>
 * <li>choice: a single choice, or a multiple response of as many as are right
 * <li>order: an ordering
 * <li>match: a matching whose targets are the set of which each is matched once; with a set of yes and no (or true and false,
 * in English or German) a statement grid
 * <li>gap match: a matching whose targets are the gaps, numbered in the text
 * <li>inline choices, one or many: a dropdown
 * <li>text entry: a text entry, of a number where numbers are compared
 * <li>hotspot, of rectangles within the picture: a hotspot
 * </ul>
 * Nothing else is taken: no associations (which columns would give away), graphic gaps, orders and associations, hot text,
 * points, sliders, essays, uploads, drawings, media, custom interactions; no adaptive items, no templates, and no item with
 * several
 * responses that aren't all inline choices. Feedback becomes the explanation of the answer that shows it.
 *
 * <p>
 * <b>Out.</b> {@link io.readyroom.question.interchange.qti.QtiPackageWriter} writes a package whose items any player can show,
 * score by component and explain. What QTI has no place for travels with the item, in attributes that HTML leaves to authors:
 * <ul>
 * <li>{@code data-readyroom-question}: id, type, pool, language, difficulty, objectives, labels, stimulus and references, as
 * JSON
 * <li>{@code data-readyroom-md}: the Markdown that a text was rendered from; {@code data-readyroom-explains}: what an
 * explanation
 * explains
 * <li>{@code data-readyroom-stimulus} and {@code data-readyroom-tab}: a stimulus's id, kind and title, and its tabs
 * <li>{@code data-readyroom-id} and {@code data-readyroom-gap}: ids that can't be identifiers, which an item has only once
 * <li>{@code data-readyroom-body}, {@code data-readyroom-answer}, {@code data-readyroom-unit},
 * {@code data-readyroom-max-length}, {@code data-readyroom-alt}, {@code data-readyroom-label}: which part is what, and texts
 * that
 * XML can't hold exactly
 * </ul>
 * Values of them are written with {@code \}{@code uXXXX} for what XML can't hold. They are hints: a Markdown text counts only
 * while it renders to what stands there, and the key never comes from them, so an item that another tool edited is read as it
 * is
 * now. The manifest tells language, tags and difficulty once more, as Learning Object Metadata, for others.
 *
 * <p>
 * Blocks; knows no database and no network.
 */
package io.readyroom.question.interchange.qti;
