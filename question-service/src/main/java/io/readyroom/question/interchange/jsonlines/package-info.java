/**
 * JSON Lines both ways: one object a line, in UTF-8. {@code kind} says what it is.
 *
 * <ul>
 * <li>{@code question}: the fields of a bank's YAML file. All may be missing but {@code id}, {@code type}, {@code stem}, what
 * the type needs, and {@code key}. A picture is named by its address, {@code image.url}, or by {@code image.file}, the name of
 * a
 * picture that came before.</li>
 * <li>{@code stimulus}: the fields of a stimulus' file; its own kind, {@code case_study} or {@code series}, is {@code type}
 * here.</li>
 * <li>{@code picture}: {@code name} and {@code data}, Base64. Must say its kind first where it is longer than other lines may
 * be.</li>
 * </ul>
 *
 * Holds everything that a question of ours has; what an explanation explains must be in the question.
 */
package io.readyroom.question.interchange.jsonlines;
