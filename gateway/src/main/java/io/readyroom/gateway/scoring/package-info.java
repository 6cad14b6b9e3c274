/**
 * scoring-service as the gateway needs it: results and reviews, with the user's own token, because it decides who may see a
 * key.
 */
package io.readyroom.gateway.scoring;
