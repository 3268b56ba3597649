package io.dunwell.messages.ladder;

import java.util.List;

/** What a notice charges. */
public record NoticeCharges(List<NoticeCharge> charges) {

}
