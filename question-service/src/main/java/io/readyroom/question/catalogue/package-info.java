/**
 * The catalogue: vendors, certifications, exams, dated outlines, maps between them, delivery policies, paths and careers, each
 * with its source and the day it was checked; what an exam's status is today; {@code ExamChanged}. Knows no question.
 * Written through Hibernate Reactive, one transaction with the event; read from an immutable {@link Catalogue} in memory.
 */
package io.readyroom.question.catalogue;
