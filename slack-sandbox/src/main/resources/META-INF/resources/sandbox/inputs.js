import { act } from "./api.js";
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
	external_select: search,
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
function reports(block) {
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
	const details = el("details", { className: "overflow" }, el("summary", { ariaLabel: "More actions" }, "⋯"),
		el("div", { className: "menu" }, element.options.map((option) => el("button", { type: "button",
			onclick: () => {
				details.open = false;
				scene.press(block, element, option.value, details);
			} }, textObject(option.text)))));
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

function select(block, element, scene, offered) {
	const many = element.type.startsWith("multi_");
	const chosen = [element.initial_option?.value, element.initial_user, element.initial_channel,
		element.initial_conversation, ...(element.initial_options ?? []).map((each) => each.value),
		...(element.initial_users ?? []), ...(element.initial_channels ?? []), ...(element.initial_conversations ?? [])];
	const choice = ([value, label]) => el("option", { value, selected: chosen.includes(value) }, label);
	const node = el("select", { multiple: many, size: many ? Math.min(6, Math.max(3, offered.length)) : undefined,
		ariaLabel: block.type === "input" ? undefined : element.placeholder?.text ?? "Choose",
		onchange: () => reports(block) && scene.press(block, element, read(), node) },
	many ? null : el("option", { value: "" }, element.placeholder?.text ?? "Choose…"),
	offered.map((each) => (Array.isArray(each) ? choice(each)
		: el("optgroup", { label: each.label }, each.of.map(choice)))));
	const read = () => (many ? [...node.selectedOptions].map((each) => each.value) : node.value || null);
	scene.register(block, element, read, (held) => {
		[...node.options].forEach((each) => { each.selected = many ? held.includes(each.value) : each.value === (held ?? ""); });
	});
	return node;
}

/** A field that looks for options with the app while one types. */
function search(block, element, scene) {
	const many = element.type.startsWith("multi_");
	const least = element.min_query_length ?? 3;
	const listId = freshId("found");
	let picked = many ? [...(element.initial_options ?? [])] : element.initial_option ?? null;
	let found = [];
	let active = -1;
	let timer;
	const list = el("ul", { id: listId, role: "listbox", className: "menu", hidden: true });
	const chips = el("span", { className: "chips" });
	const field = el("input", { type: "text", role: "combobox", autocomplete: "off", ariaAutoComplete: "list",
		ariaExpanded: "false", "aria-controls": listId, ariaLabel: block.type === "input" ? undefined : element.placeholder?.text,
		placeholder: element.placeholder?.text ?? "Type to search", value: many ? "" : picked?.text.text ?? "",
		oninput: () => {
			if (!many) {
				picked = null;
			}
			clearTimeout(timer);
			timer = setTimeout(ask, 150);
		},
		onkeydown: (event) => keys(event),
		onblur: () => setTimeout(close, 150) });
	const ask = async () => {
		if (field.value.length < least) {
			close();
			return;
		}
		const answer = await act("options", { ...scene.target, block_id: block.block_id, action_id: element.action_id,
			value: field.value });
		found = answer.ok ? [...(answer.options ?? []), ...(answer.option_groups ?? []).flatMap((group) => group.options)] : [];
		show();
	};
	const show = () => {
		active = found.length ? 0 : -1;
		list.replaceChildren(...(found.length ? found.map((option, index) => el("li", { role: "option",
			id: `${listId}-${index}`, onmousedown: () => take(index) }, textObject(option.text)))
			: [el("li", { className: "quiet" }, "Nothing found")]));
		list.hidden = false;
		field.ariaExpanded = "true";
		mark();
	};
	const mark = () => {
		[...list.children].forEach((item, index) => { item.ariaSelected = String(index === active); });
		field.setAttribute("aria-activedescendant", active < 0 ? "" : `${listId}-${active}`);
		list.children[active]?.scrollIntoView({ block: "nearest" });
	};
	const close = () => {
		list.hidden = true;
		field.ariaExpanded = "false";
	};
	const take = (index) => {
		const option = found[index];
		picked = many ? [...picked.filter((each) => each.value !== option.value), option] : option;
		field.value = many ? "" : option.text.text;
		drawChips();
		close();
		if (reports(block)) {
			scene.press(block, element, picked, field);
		}
	};
	const drawChips = () => many && chips.replaceChildren(...picked.map((option) => el("button", { type: "button",
		className: "chip", ariaLabel: `Remove ${option.text.text}`, onclick: () => {
			picked = picked.filter((each) => each !== option);
			drawChips();
		} }, option.text.text, " ×")));
	const keys = (event) => {
		if (list.hidden || !["ArrowDown", "ArrowUp", "Enter", "Escape"].includes(event.key)) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		if (event.key === "Escape") {
			close();
		}
		else if (event.key === "Enter" && active >= 0) {
			take(active);
		}
		else {
			active = Math.max(0, Math.min(found.length - 1, active + (event.key === "ArrowDown" ? 1 : -1)));
			mark();
		}
	};
	drawChips();
	scene.register(block, element, () => picked, (held) => {
		picked = held;
		field.value = many ? "" : held?.text.text ?? "";
		drawChips();
	});
	return el("span", { className: "search" }, chips, field, list);
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
