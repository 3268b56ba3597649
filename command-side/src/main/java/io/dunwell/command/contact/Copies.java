package io.dunwell.command.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.dunwell.command.unit.Act;
import io.dunwell.messages.Ids;
import io.dunwell.messages.copy.CopyAsked;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.copy.CopyFailed;
import io.dunwell.messages.copy.CopyMailed;
import io.dunwell.messages.copy.CopyTaken;
import org.axonframework.messaging.MetaData;

/** The copies of invoices that one customer asked for. */
public final class Copies {

	/** How far each has come. */
	private final Map<String, CopyEvent> latest = new HashMap<>();

	/** By invoice, who last had one sent, and when. */
	private final Map<String, Asked> asked = new HashMap<>();

	String next(String account) {
		return Ids.copy(account, latest.size() + 1);
	}

	/** The copy that somebody asked for already, and may have typed again. */
	public Optional<String> repeated(String invoice, Act act) {
		return Optional.ofNullable(asked.get(invoice)).filter(earlier -> act.mayRepeat(earlier.act())).map(Asked::copy);
	}

	/** What was last stated of it; nothing where there is none. */
	public Optional<CopyEvent> latest(String copy) {
		return Optional.ofNullable(latest.get(copy));
	}

	void on(CopyEvent event, MetaData metaData) {
		latest.put(event.copy(), event);
		switch (event) {
			case CopyAsked it -> asked.put(it.invoice(), new Asked(it.copy(), Act.of(metaData)));
			case CopyFailed ignored -> {
				// said once
			}
			case CopyTaken ignored -> {
				// whoever has it
			}
			case CopyMailed ignored -> {
				// may still come back
			}
		}
	}

	private record Asked(String copy, Act act) {

	}

}
