import { act } from "./api.js";
import { el, freshId } from "./dom.js";
import { reports } from "./inputs.js";
import { textObject } from "./mrkdwn.js";

/**
 * A field that looks for options while one types, one or several: with the app, or among what is offered already.
 *
 * @param offered `[value, label]` pairs, or null when the app has to be asked
 */
export function combobox(block, element, scene, offered) {
	const many = element.type.startsWith("multi_");
	const least = offered ? 0 : element.min_query_length ?? 3;
	const most = element.max_selected_items ?? Infinity;
	const own = offered?.map(([value, text]) => ({ value, text: { type: "plain_text", text } }));
	const listId = freshId("found");
	let picked = initial(element, many, own);
	let found = [];
	let active = -1;
	let timer;
	const list = el("ul", { id: listId, role: "listbox", className: "menu", hidden: true });
	const chips = el("span", { className: "chips" });
	const placeholder = element.placeholder?.text ?? (own ? "Choose…" : "Type to search");
	const field = el("input", { type: "text", role: "combobox", autocomplete: "off", ariaAutoComplete: "list", placeholder,
		ariaExpanded: "false", "aria-controls": listId, ariaLabel: block.type === "input" ? undefined : placeholder,
		value: many ? "" : picked?.text.text ?? "",
		oninput: () => {
			if (!many) {
				picked = null;
			}
			clearTimeout(timer);
			timer = setTimeout(look, own ? 0 : 150);
		},
		onclick: () => own && look(),
		onkeydown: (event) => keys(event),
		onblur: () => setTimeout(close, 150) });
	const isPicked = (option) => many && picked.some((each) => each.value === option.value);
	const look = async () => {
		if (field.value.length < least) {
			close();
			return;
		}
		found = (own ?? await ask()).filter((option) => !isPicked(option) && (!own || contains(option, field.value)));
		if (document.activeElement === field) {
			show();
		}
	};
	const ask = async () => {
		const answer = await act("options", { ...scene.target, block_id: block.block_id, action_id: element.action_id,
			value: field.value });
		return answer.ok ? [...(answer.options ?? []), ...(answer.option_groups ?? []).flatMap((group) => group.options)] : [];
	};
	const show = () => {
		active = found.length ? 0 : -1;
		list.replaceChildren(...(found.length ? found.map((option, index) => el("li", { role: "option",
			id: `${listId}-${index}`, onmousedown: (event) => {
				event.preventDefault();
				take(index);
			} }, textObject(option.text)))
			: [el("li", { className: "quiet" }, many && picked.length ? "Nothing more to choose" : "Nothing found")]));
		list.hidden = false;
		field.ariaExpanded = "true";
		list.scrollIntoView({ block: "nearest" });
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
		if (many && picked.length >= most) {
			close();
			return;
		}
		picked = many ? [...picked, option] : option;
		field.value = many ? "" : option.text.text;
		changed();
		close();
	};
	const changed = () => {
		drawChips();
		if (reports(block)) {
			scene.press(block, element, read(), field);
		}
	};
	const drawChips = () => many && chips.replaceChildren(...picked.map((option) => el("button", { type: "button",
		className: "chip", ariaLabel: `Remove ${option.text.text}`, title: "Remove", onclick: () => {
			picked = picked.filter((each) => each !== option);
			changed();
			field.focus();
		} }, option.text.text, " ×")));
	const keys = (event) => {
		if (many && event.key === "Backspace" && field.value === "" && picked.length > 0) {
			picked = picked.slice(0, -1);
			changed();
		}
		else if (list.hidden && own && event.key === "ArrowDown") {
			look();
		}
		else if (list.hidden || !["ArrowDown", "ArrowUp", "Enter", "Escape"].includes(event.key)) {
			return;
		}
		else if (event.key === "Escape" || active < 0) {
			close();
		}
		else if (event.key === "Enter") {
			take(active);
		}
		else {
			active = Math.max(0, Math.min(found.length - 1, active + (event.key === "ArrowDown" ? 1 : -1)));
			mark();
		}
		event.preventDefault();
		event.stopPropagation();
	};
	/** People and channels go by their ids, options as they are. */
	const bare = own && !element.options && !element.option_groups;
	const read = () => (bare ? picked.map((each) => each.value) : picked);
	drawChips();
	scene.register(block, element, read, (held) => {
		picked = bare ? own.filter((each) => held.includes(each.value)) : held;
		field.value = many ? "" : held?.text.text ?? "";
		drawChips();
	});
	return el("span", { className: "search" }, field, list, chips);
}

function initial(element, many, own) {
	const ids = element.initial_users ?? element.initial_channels ?? element.initial_conversations;
	if (ids) {
		return own.filter((each) => ids.includes(each.value));
	}
	return many ? [...(element.initial_options ?? [])] : element.initial_option ?? null;
}

function contains(option, wanted) {
	return option.text.text.toLowerCase().includes(wanted.trim().toLowerCase());
}
