package io.readyroom.user.token;

import java.util.Set;
import java.util.UUID;

/**
 * A refresh token that was presented, with everything that the decision needs; read under the lock of its family, by the
 * database's time.
 *
 * @param guest whether a guest opened the family
 * @param open whether the family is neither revoked nor expired and the account not disabled
 * @param used whether the token was rotated before
 * @param inGrace whether that was only moments ago
 * @param successorUsed whether what it was rotated to was used: then the answer was not lost
 */
record RefreshState(UUID family, UUID account, Set<String> roles, boolean guest, boolean open, boolean used,
        boolean inGrace, boolean successorUsed) {

    /** What to do with a token that was presented. */
    enum Decision {
        /** The usual case: a new token. */
        ROTATE,
        /** The answer to the first use was lost: another new token. */
        ROTATE_AGAIN,
        /** Two people hold this token: nobody of the family gets in again. */
        REVOKE,
        /** The family has ended. */
        REFUSE
    }

    Decision decide() {
        if (!open) {
            return Decision.REFUSE;
        }
        if (!used) {
            return Decision.ROTATE;
        }
        return inGrace && !successorUsed ? Decision.ROTATE_AGAIN : Decision.REVOKE;
    }
}
