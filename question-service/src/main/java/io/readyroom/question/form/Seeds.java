package io.readyroom.question.form;

import java.security.SecureRandom;

import jakarta.inject.Singleton;

/** Seeds that nobody can foresee: who could, would know which questions come. */
@Singleton
class Seeds {

    private final SecureRandom random = new SecureRandom();

    long next() {
        return random.nextLong();
    }
}
