import { act, troubleOf } from "./api.js";
import { renderBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { plainText } from "./mrkdwn.js";
import { Scene } from "./scene.js";
import { known } from "./known.js";

let stack = [];

let shown = null;

/** Shows the newest of the person's open views; a view that has not changed keeps what is being typed into it. */
export function showViews(views) {
	stack = views;
	const view = views.at(-1);
	if (!view) {
		shown?.dialog.remove();
		shown = null;
	}
	else if (shown?.id !== view.id || shown.hash !== view.hash) {
		const before = shown?.id === view.id ? shown.scene.values() : {};
		shown?.dialog.remove();
		shown = open(withHeld(view));
		shown.scene.restore(before);
	}
}

/** The view with what its inputs hold as their initial values: so it comes back as it was when the page is loaded again. */
export function withHeld(view) {
	const copy = structuredClone(view);
	for (const block of copy.blocks) {
		for (const element of [block.element, block.accessory, ...(block.elements ?? [])]) {
			const held = element?.action_id && copy.state.values[block.block_id]?.[element.action_id];
			if (held) {
				refill(element, held);
			}
		}
	}
	return copy;
}

const FILLS = { value: "initial_value", selected_date: "initial_date", selected_time: "initial_time",
	selected_date_time: "initial_date_time", selected_option: "initial_option", selected_options: "initial_options",
	selected_user: "initial_user", selected_users: "initial_users", selected_channel: "initial_channel",
	selected_channels: "initial_channels", selected_conversation: "initial_conversation",
	selected_conversations: "initial_conversations" };

function refill(element, held) {
	for (const [slot, initial] of Object.entries(FILLS)) {
		if (slot in held) {
			element[initial] = held[slot] ?? undefined;
		}
	}
}

function open(view) {
	const scene = new Scene({ view_id: view.id });
	const alert = el("p", { className: "trouble", role: "alert", hidden: true });
	const titleId = `title-${view.id}`;
	const below = stack.length > 1;
	const dialog = el("dialog", { className: "modal", "aria-labelledby": titleId,
		oncancel: (event) => {
			event.preventDefault();
			close(view, false);
		} },
	el("form", { noValidate: true, onsubmit: (event) => {
		event.preventDefault();
		submit(view, scene, dialog, alert);
	} },
	el("header", {}, el("span", { className: "app-icon", ariaHidden: "true" }, [...known.all.app.name][0]),
		el("h2", { id: titleId }, plainText(view.title)),
		el("button", { type: "button", className: "icon-button", ariaLabel: "Close", onclick: () => close(view, true) }, "×")),
	el("div", { className: "modal-body" }, alert, renderBlocks(view.blocks, scene)),
	el("footer", {},
		el("button", { type: "button", onclick: () => close(view, false) },
			view.close ? plainText(view.close) : below ? "Back" : "Cancel"),
		view.submit ? el("button", { type: "submit", className: "primary" }, plainText(view.submit)) : null)));
	document.body.append(dialog);
	dialog.showModal();
	dialog.querySelector(".modal-body :is(input, select, textarea, button)")?.focus();
	return { id: view.id, hash: view.hash, dialog, scene };
}

async function submit(view, scene, dialog, alert) {
	const button = dialog.querySelector("button[type=submit]");
	button.disabled = true;
	button.ariaBusy = "true";
	alert.hidden = true;
	dialog.querySelectorAll(".field-error").forEach((each) => { each.hidden = true; });
	dialog.querySelectorAll("[aria-invalid]").forEach((each) => { each.ariaInvalid = null; });
	try {
		const answer = await act("submit", { view_id: view.id, values: scene.values() });
		const trouble = answer.trouble ?? troubleOf(answer);
		if (trouble) {
			alert.textContent = trouble;
			alert.hidden = false;
		}
		showErrors(dialog, answer.errors ?? {});
	}
	finally {
		button.disabled = false;
		button.ariaBusy = null;
	}
}

function showErrors(dialog, errors) {
	let first = null;
	for (const [blockId, text] of Object.entries(errors)) {
		const block = dialog.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
		const error = block?.querySelector(".field-error");
		if (error) {
			error.textContent = text;
			error.hidden = false;
			const field = block.querySelector("input, select, textarea");
			field.ariaInvalid = "true";
			first ??= field;
		}
	}
	first?.focus();
}

let closing = null;

/** Once is enough, however often somebody presses Esc before the view is gone. */
async function close(view, all) {
	if (closing !== view.id) {
		closing = view.id;
		await act("close", { view_id: view.id, all });
		closing = null;
	}
}
