package io.dunwell.query.console;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.AdoptLadder;
import io.dunwell.query.Texts;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.LadderTrials;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriUtils;

/** What every template may ask, as {@code @page}. */
final class Page {

	private final Clock deskClock;

	private final Live live;

	Page(Clock deskClock, Live live) {
		this.deskClock = deskClock;
		this.live = live;
	}

	/** The texts in the reader's language. */
	public Texts texts() {
		return Texts.in(LocaleContextHolder.getLocale());
	}

	/** The reader's language, BCP 47. */
	public String language() {
		return texts().locale().toLanguageTag();
	}

	/** Who looks; null before the login. */
	public @Nullable Caller caller() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Caller caller) ? caller : null;
	}

	/** The company whose books lie open before the reader. */
	public String home() {
		Caller caller = caller();
		return (caller != null) ? caller.home() : Ids.MAIN;
	}

	/** Whether the reader may read the log itself. */
	public boolean mayAudit() {
		Caller caller = caller();
		return caller != null && switch (caller.role()) {
			case AUDITOR, CONTROLLER, ADMIN -> true;
			default -> false;
		};
	}

	/** Whether the reader may try ladders. */
	public boolean mayTryLadders() {
		Caller caller = caller();
		return caller != null && LadderTrials.isFor(caller.role());
	}

	/** Whether the reader may adopt ladders; the ledger decides. */
	public boolean mayAdoptLadders() {
		Caller caller = caller();
		AllowedTo allowed = AdoptLadder.class.getAnnotation(AllowedTo.class);
		return caller != null && allowed != null && List.of(allowed.value()).contains(caller.role());
	}

	/** Today by the desk's clock. */
	public LocalDate today() {
		return LocalDate.now(this.deskClock);
	}

	/** The last instant of a date, in the desk's zone. */
	public Instant endOfDay(LocalDate date) {
		return date.plusDays(1).atStartOfDay(this.deskClock.getZone()).toInstant().minusMillis(1);
	}

	/** A time of day as it is in the desk's zone. */
	public Instant instant(LocalDateTime there) {
		return there.atZone(this.deskClock.getZone()).toInstant();
	}

	/** A share from 0 to 1 in percent, as read in the reader's language. */
	public String percent(@Nullable BigDecimal share) {
		return (share != null) ? texts().say("console.percent", share) : texts().say("console.percent.none");
	}

	/** An instant as read in the desk's zone. */
	public String time(Instant instant) {
		return texts().time(instant, this.deskClock.getZone());
	}

	/**
	 * A path of these segments, each percent-encoded: account codes hold slashes and
	 * worse.
	 */
	public static String path(String... segments) {
		return Arrays.stream(segments)
			.map(segment -> "/" + UriUtils.encode(segment, StandardCharsets.UTF_8))
			.collect(Collectors.joining());
	}

	/** The log position that the page shows at least. */
	public long position() {
		return this.live.position();
	}

}
