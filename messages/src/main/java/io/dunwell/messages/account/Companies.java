package io.dunwell.messages.account;

import java.util.List;

/**
 * Companies by their codes, in alphabetical order.
 */
public record Companies(List<String> codes) {

}
