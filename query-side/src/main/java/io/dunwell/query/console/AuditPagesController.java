package io.dunwell.query.console;

import java.util.List;

import io.dunwell.messages.Events;
import io.dunwell.messages.LogicalName;
import io.dunwell.query.audit.AuditTrail;
import io.dunwell.query.audit.AuditTrail.Filter;
import io.dunwell.query.audit.AuditTrail.Newest;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.CloudEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The newest facts of the log, for auditors and those who answer to them. */
@Controller
class AuditPagesController {

	private static final int SHOWN = 50;

	private static final List<String> TYPES = Events.types()
		.map(type -> type.getAnnotation(LogicalName.class).value())
		.sorted()
		.toList();

	private final AuditTrail trail;

	AuditPagesController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping("/audit")
	String audit(@RequestParam(required = false) @Nullable String account,
			@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable Long before, Model model) {
		Filter filter = Filter.of(Caller.current().company(), account, actor, type);
		Newest newest = this.trail.newest((before != null) ? before : Long.MAX_VALUE, SHOWN, filter);
		model.addAttribute("account", account);
		model.addAttribute("actor", actor);
		model.addAttribute("type", type);
		model.addAttribute("types", TYPES);
		model.addAttribute("found", newest.entries().stream().map(CloudEvent::of).toList());
		model.addAttribute("before", newest.hasMore() ? newest.before() : null);
		return "dunwell/audit";
	}

}
