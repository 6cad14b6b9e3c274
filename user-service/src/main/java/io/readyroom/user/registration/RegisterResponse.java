package io.readyroom.user.registration;

/**
 * The answer to a registration: the same whether or not the address was taken.
 *
 * @param email as sent
 * @param verificationRequired whether a mail must be answered before the login
 */
record RegisterResponse(String email, boolean verificationRequired) {
}
