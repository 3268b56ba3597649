import { combobox } from "./combobox.js";
import { el, freshId } from "./dom.js";
import { known } from "./known.js";
import { plainText, textObject } from "./mrkdwn.js";

/** An interactive element as a control that the scene can read and that tells the app when it should. */
export function renderElement(block, element, scene) {
	const build = ELEMENTS[element.type.replace(/^multi_/, "")] ?? unknown;
	return build(block, element, scene);
}

const ELEMENTS = {
	button, overflow,
	static_select: (...it) => select(...it, options(it[1])),
	users_select: (...it) => select(...it, known.all.people.map((each) => [each.id, each.name])),
	channels_select: (...it) => select(...it, rooms()),
	conversations_select: (...it) => select(...it, rooms()),
	external_select: (...it) => combobox(...it, null),
	datepicker: (...it) => typed(...it, "date", it[1].initial_date),
	timepicker: (...it) => typed(...it, "time", it[1].initial_time),
	datetimepicker: moment,
	plain_text_input: text,
	number_input: (...it) => typed(...it, "text", it[1].initial_value, { inputMode: "decimal" }),
	email_text_input: (...it) => typed(...it, "email", it[1].initial_value),
	url_text_input: (...it) => typed(...it, "url", it[1].initial_value),
	radio_buttons: (...it) => choices(...it, "radio"),
	checkboxes: (...it) => choices(...it, "checkbox"),
};

function unknown(block, element) {
	return el("span", { className: "quiet" }, `An element of type “${element.type}”`);
}

/** Elements of input blocks only report when the app has asked for it; all others always do. */
export function reports(block) {
	return block.type !== "input" || block.dispatch_action === true;
}

function rooms() {
	return known.all.channels.filter((room) => !room.is_im).map((room) => [room.id, `#${room.name}`]);
}

function button(block, element, scene) {
	const node = el("button", { type: "button", className: element.style ?? "", ariaLabel: element.accessibility_label,
		onclick: () => {
			if (element.url) {
				window.open(element.url, "_blank", "noopener");
			}
			scene.press(block, element, element.value, node);
		} }, plainText(element.text));
	return node;
}

function overflow(block, element, scene) {
	const items = element.options.map((option) => el("button", { type: "button", role: "menuitem", onclick: () => {
		details.open = false;
		if (option.url) {
			window.open(option.url, "_blank", "noopener");
		}
		scene.press(block, element, option.value, details);
	} }, textObject(option.text)));
	const summary = el("summary", { ariaLabel: "More actions", title: "More actions" }, "⋯");
	const keys = (event) => {
		const at = items.indexOf(document.activeElement);
		if (event.key === "Escape" && details.open) {
			details.open = false;
			summary.focus();
		}
		else if (details.open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
			items[(at + (event.key === "ArrowDown" ? 1 : items.length - (at < 0 ? 0 : 1)) + items.length) % items.length].focus();
		}
		else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	};
	const details = el("details", { className: "overflow", onkeydown: keys, onfocusout: (event) => {
		if (!details.contains(event.relatedTarget)) {
			details.open = false;
		}
	} }, summary, el("div", { className: "menu", role: "menu", tabIndex: -1 }, items));
	return details;
}

function options(element) {
	if (element.option_groups) {
		return element.option_groups.map((group) => ({ label: group.label.text, of: group.options.map(pair) }));
	}
	return (element.options ?? []).map(pair);
}

function pair(option) {
	return [option.value, option.text.text];
}

/** One of a list is the browser's own field; several are searched for, since that field wants a held key for each. */
function select(block, element, scene, offered) {
	if (element.type.startsWith("multi_")) {
		return combobox(block, element, scene, offered.flatMap((each) => (Array.isArray(each) ? [each] : each.of)));
	}
	const chosen = element.initial_option?.value ?? element.initial_user ?? element.initial_channel ?? element.initial_conversation;
	const choice = ([value, label]) => el("option", { value, selected: value === chosen }, label);
	const node = el("select", {
		ariaLabel: block.type === "input" ? undefined : element.placeholder?.text ?? "Choose",
		onchange: () => reports(block) && scene.press(block, element, read(), node) },
	el("option", { value: "" }, element.placeholder?.text ?? "Choose…"),
	offered.map((each) => (Array.isArray(each) ? choice(each)
		: el("optgroup", { label: each.label }, each.of.map(choice)))));
	const read = () => node.value || null;
	scene.register(block, element, read, (held) => { node.value = held ?? ""; });
	return node;
}

function typed(block, element, scene, type, initial, more = {}) {
	const node = el("input", { type, value: initial ?? "", placeholder: element.placeholder?.text ?? "", ...more,
		ariaLabel: block.type === "input" ? undefined : element.placeholder?.text ?? type,
		onchange: () => reports(block) && scene.press(block, element, node.value || null, node) });
	scene.register(block, element, () => node.value || null, (held) => { node.value = held ?? ""; });
	return node;
}

/** A moment is kept in seconds; the browser's own field speaks local time. */
function moment(block, element, scene) {
	const local = (seconds) => new Date(seconds * 1000 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
	const read = () => (node.value ? Math.floor(new Date(node.value).getTime() / 1000) : null);
	const node = el("input", { type: "datetime-local", value: element.initial_date_time ? local(element.initial_date_time) : "",
		onchange: () => reports(block) && scene.press(block, element, read(), node) });
	scene.register(block, element, read, (held) => { node.value = held ? local(held) : ""; });
	return node;
}

function text(block, element, scene) {
	if (!element.multiline) {
		return typed(block, element, scene, "text", element.initial_value, { maxLength: element.max_length ?? 3000 });
	}
	const node = el("textarea", { rows: 4, value: element.initial_value ?? "", placeholder: element.placeholder?.text ?? "",
		maxLength: element.max_length ?? 3000 });
	scene.register(block, element, () => node.value || null, (held) => { node.value = held ?? ""; });
	return node;
}

function choices(block, element, scene, type) {
	const name = freshId("choice");
	const chosen = [element.initial_option?.value, ...(element.initial_options ?? []).map((each) => each.value)];
	const node = el("span", { className: "choices", role: type === "radio" ? "radiogroup" : "group",
		onchange: () => reports(block) && scene.press(block, element, read(), node) },
	element.options.map((option) => el("label", {},
		el("input", { type, name, value: option.value, checked: chosen.includes(option.value) }),
		el("span", {}, textObject(option.text),
			option.description ? el("span", { className: "quiet" }, textObject(option.description)) : null))));
	const read = () => {
		const all = [...node.querySelectorAll("input:checked")].map((each) => each.value);
		return type === "radio" ? all[0] ?? null : all;
	};
	scene.register(block, element, read, (held) => {
		node.querySelectorAll("input").forEach((each) => { each.checked = [held].flat().includes(each.value); });
	});
	return node;
}
