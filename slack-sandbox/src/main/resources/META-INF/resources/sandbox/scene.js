import { act, troubleOf } from "./api.js";
import { el } from "./dom.js";
import { textObject } from "./mrkdwn.js";

/** A message or a view whose elements can be used: knows what its inputs hold and tells the app of presses. */
export class Scene {

	/** @param target `{channel, ts}` of a message or `{view_id}` */
	constructor(target) {
		this.target = target;
		this.inputs = [];
	}

	/** Lets an input be read when something here is pressed or submitted, and be filled when the scene is drawn again. */
	register(block, element, read, write) {
		this.inputs.push({ block: block.block_id, action: element.action_id, read, write });
	}

	values() {
		const values = {};
		for (const { block, action, read } of this.inputs) {
			values[block] = { ...values[block], [action]: read() };
		}
		return values;
	}

	/** Fills in what was held before by the inputs that are still here. */
	restore(values) {
		for (const { block, action, write } of this.inputs) {
			if (values[block] && action in values[block]) {
				write(values[block][action]);
			}
		}
	}

	/** Tells the app, after asking when the element wants to be confirmed; a failure is shown beside the element. */
	async press(block, element, value, node) {
		if (element.confirm && !await confirmed(element.confirm)) {
			return;
		}
		node.closest(".block")?.querySelector(".trouble")?.remove();
		node.ariaBusy = "true";
		try {
			const answer = await act("click", { ...this.target, block_id: block.block_id, action_id: element.action_id,
				value, values: this.values() });
			const trouble = troubleOf(answer);
			if (trouble && node.isConnected) {
				node.after(el("span", { className: "trouble", role: "alert" }, `⚠ ${trouble}`));
			}
		}
		finally {
			node.ariaBusy = null;
		}
	}

}

/** The dialog an element asks for before it does its work. */
function confirmed(confirm) {
	return new Promise((resolve) => {
		const yes = el("button", { type: "submit", value: "yes",
			className: confirm.style === "danger" ? "danger" : "primary" }, textObject(confirm.confirm));
		const dialog = el("dialog", { className: "modal small", ariaLabel: confirm.title.text,
			onclose: () => {
				resolve(dialog.returnValue === "yes");
				dialog.remove();
			} },
		el("form", { method: "dialog" },
			el("header", {}, el("h2", {}, textObject(confirm.title))),
			el("div", { className: "modal-body" }, el("p", {}, textObject(confirm.text))),
			el("footer", {}, el("button", { type: "submit", value: "no" }, textObject(confirm.deny)), yes)));
		document.body.append(dialog);
		dialog.showModal();
		yes.focus();
	});
}
