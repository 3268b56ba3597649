package io.dunwell.messages.day;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Does on a date what is due on an account: judges promises whose date and grace have
 * passed, and drafts the notices whose step on the ladder is due. Given again, it changes
 * nothing.
 *
 * @param account the account's code or id
 * @param promises ids of promises that may have matured; those that have not are left
 * alone
 * @param invoices ids of invoices that may have come to a step; it relies on all of the
 * account that are late being among them
 */
@AllowedTo({ Role.ADMIN })
public record WorkCase(@Nullable String company, String account, LocalDate date, List<String> promises,
		@Nullable List<String> invoices) implements DayCommand {

}
