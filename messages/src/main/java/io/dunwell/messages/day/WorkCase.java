package io.dunwell.messages.day;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Does on a date what is due on an account: judges promises whose date and grace have
 * passed. Given again, it changes nothing.
 *
 * @param account the account's code or id
 * @param promises ids of promises that may have matured; those that have not are left
 * alone
 */
@AllowedTo({ Role.ADMIN })
public record WorkCase(@Nullable String company, String account, LocalDate date,
		List<String> promises) implements DayCommand {

}
