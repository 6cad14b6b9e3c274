package io.readyroom.user.account;

import java.util.Set;

/**
 * What somebody registers with.
 *
 * @param verified whether the address was shown to be theirs
 * @param roles the learner's, and more for staff
 */
public record NewAccount(EmailAddress email, String displayName, String passwordHash, boolean verified, Set<String> roles) {

    @Override
    public String toString() {
        return "NewAccount[hidden]";
    }
}
