import { act, troubleOf } from "./api.js";
import { el, freshId, icon } from "./dom.js";
import { known } from "./known.js";

const typedBefore = [];

/** The field for messages and commands. Enter sends; a slash or an @ opens what can be completed. */
export function composer(form, where) {
	const listId = freshId("completions");
	const list = el("ul", { id: listId, role: "listbox", className: "menu completions", hidden: true, ariaLabel: "Completions" });
	const usage = el("p", { className: "usage quiet" });
	const trouble = el("p", { className: "trouble", role: "alert", hidden: true });
	const field = el("textarea", { rows: 1, id: form.id === "composer" ? "composer-text" : freshId("composer"), role: "combobox",
		ariaExpanded: "false", ariaAutoComplete: "list", "aria-controls": listId, autocomplete: "off", spellcheck: true,
		oninput: () => refresh(), onkeydown: (event) => keys(event), onblur: () => setTimeout(hide, 150) });
	let found = [];
	let active = 0;
	let past = 0;

	const refresh = () => {
		field.style.height = "auto";
		field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
		found = completions(field.value.slice(0, field.selectionStart));
		active = found[0]?.optional ? -1 : 0;
		draw();
		usage.replaceChildren(...hint(field.value));
	};
	const draw = () => {
		list.replaceChildren(...found.map((each, index) => el("li", { role: "option", id: `${listId}-${index}`,
			ariaSelected: String(index === active), onmousedown: (event) => {
				event.preventDefault();
				take(index);
			} }, each.draw())));
		list.hidden = found.length === 0;
		field.ariaExpanded = String(!list.hidden);
		field.setAttribute("aria-activedescendant", list.hidden || active < 0 ? "" : `${listId}-${active}`);
		list.children[active]?.scrollIntoView({ block: "nearest" });
	};
	const hide = () => {
		found = [];
		draw();
	};
	const take = (index) => {
		const { start, text } = found[index];
		const end = field.selectionStart;
		field.setRangeText(`${text} `, start, end, "end");
		refresh();
		field.focus();
	};
	const recall = (step) => {
		past = Math.max(0, Math.min(typedBefore.length, past + step));
		field.value = typedBefore.at(-past) ?? "";
		refresh();
		hide();
	};
	const keys = (event) => {
		if (event.isComposing) {
			return;
		}
		const choosing = !list.hidden;
		if (choosing && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
			active = event.key === "ArrowDown" ? (active + 1) % found.length : (Math.max(active, 0) + found.length - 1) % found.length;
			draw();
		}
		else if (choosing && ((event.key === "Tab" && !event.shiftKey)
			|| (event.key === "Enter" && !event.shiftKey && active >= 0 && !whole(found[active])))) {
			take(Math.max(active, 0));
		}
		else if (choosing && event.key === "Escape") {
			hide();
		}
		else if (event.key === "Enter" && !event.shiftKey) {
			send();
		}
		else if (event.key === "ArrowUp" && (field.value === "" || past > 0)) {
			recall(1);
		}
		else if (event.key === "ArrowDown" && past > 0) {
			recall(-1);
		}
		else {
			return;
		}
		event.preventDefault();
	};
	/** Enter on what is fully typed sends it instead of completing it once more. */
	const whole = (completion) => field.value.slice(completion.start).trim() === completion.text;
	const send = async () => {
		const text = field.value.trim();
		if (text === "") {
			return;
		}
		typedBefore.push(text);
		past = 0;
		field.value = "";
		refresh();
		trouble.hidden = true;
		const answer = await act(text.startsWith("/") ? "command" : "message", { ...where(), text });
		const wrong = text.startsWith("/") && answer.ok ? null : troubleOf(answer);
		if (wrong) {
			trouble.textContent = wrong;
			trouble.hidden = false;
			if (!answer.ok && field.value === "") {
				field.value = text;
				refresh();
			}
		}
	};

	form.onsubmit = (event) => {
		event.preventDefault();
		send();
		field.focus();
	};
	form.replaceChildren(list, el("div", { className: "composer-box" }, field,
		el("button", { type: "submit", className: "send", ariaLabel: "Send", title: "Send (Enter)" }, icon("send"))), usage, trouble);
	return {
		label(text) {
			field.placeholder = text;
			field.ariaLabel = text;
		},
		fill(text) {
			field.value = text;
			field.focus();
			refresh();
			hide();
		},
		focus: () => field.focus(),
	};
}

function completions(before) {
	const command = /^\/(\S*)$/.exec(before);
	if (command) {
		return known.all.commands.filter((each) => each.name.startsWith(command[1].toLowerCase())).map((each) => ({
			start: 0, text: `/${each.name}`,
			draw: () => [el("strong", {}, `/${each.name}`), " ", el("span", { className: "quiet" }, each.usage),
				el("span", { className: "quiet description" }, each.description)],
		}));
	}
	const verb = /^\/(\S+) +(\S*)$/.exec(before);
	const offered = verb ? verbs(verb[1]).filter((each) => each.name.startsWith(verb[2].toLowerCase())) : [];
	if (offered.length > 0) {
		return offered.map((each) => ({
			start: before.length - verb[2].length, text: each.name, optional: verb[2] === "",
			draw: () => [el("strong", {}, each.name), " ", el("span", { className: "quiet" }, each.rest)],
		}));
	}
	const mention = /(?:^|\s)@([\p{L}\d._-]*)$/u.exec(before);
	if (mention) {
		const wanted = mention[1].toLowerCase();
		const app = known.all.app.name;
		const all = [...known.all.people, { handle: app, name: app, title: "App" }];
		return all.filter((each) => each.handle.toLowerCase().startsWith(wanted) || each.name.toLowerCase().includes(wanted))
			.slice(0, 8)
			.map((each) => ({
				start: before.length - mention[1].length - 1, text: `@${each.handle}`,
				draw: () => [el("strong", {}, each.name), " ", el("span", { className: "quiet" }, each.title)],
			}));
	}
	return [];
}

/** The first words that a command understands, as far as its usage hint lists them (`queue | account NAME`). */
function verbs(name) {
	const usage = known.all.commands.find((each) => each.name === name)?.usage ?? "";
	const ways = usage.includes("|") ? usage.split("|").map((way) => way.trim()) : [];
	return ways.filter((way) => /^\p{Ll}/u.test(way)).map((way) => {
		const [first, ...rest] = way.split(" ");
		return { name: first, rest: rest.join(" ") };
	});
}

/** How to go on after a command's name. */
function hint(text) {
	const [, name, verb] = /^\/(\S+)(?:\s+(\S+))?/.exec(text) ?? [];
	const command = known.all.commands.find((each) => each.name === name);
	if (!command) {
		return [];
	}
	const way = verbs(name).find((each) => each.name === verb);
	return [el("code", {}, way ? `/${name} ${way.name} ${way.rest}` : `/${name} ${command.usage}`), ` — ${command.description}`];
}
