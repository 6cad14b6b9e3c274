/**
 * scoring-service: grades submitted exam sessions, keeps their results, and tells a learner honestly what they mean.
 *
 * <p>
 * This package owns what all features share: the problems that the service answers with. It knows no feature.
 */
package io.readyroom.scoring;
