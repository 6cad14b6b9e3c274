package io.readyroom.user.accommodation;

import java.util.List;

import io.readyroom.platform.web.EditTag;
import io.readyroom.user.account.Account;

/** What was read, with the tag to change it by. */
record TaggedAccommodations(EditTag tag, AccommodationsResponse body) {

    static TaggedAccommodations of(Account account, List<Accommodation> history) {
        return new TaggedAccommodations(new EditTag(account.extraTime().edit()),
                AccommodationsResponse.from(account, history));
    }
}
