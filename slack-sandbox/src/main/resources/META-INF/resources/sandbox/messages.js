import { avatar, el, icon } from "./dom.js";
import { emoji } from "./emoji.js";
import { known } from "./known.js";
import { mrkdwn } from "./mrkdwn.js";
import { altText, renderBlocks } from "./blocks.js";
import { Scene } from "./scene.js";

/** Messages of one author this close together stand under one name. */
const TOGETHER_SECONDS = 300;

const drawn = new WeakMap();

/** Draws a list of messages; one that has not changed keeps its nodes, and so its open menus and half-made choices. */
export function drawMessages(frame, messages, handlers) {
	const old = new Map([...frame.querySelectorAll(":scope > .message")].map((node) => [node.dataset.ts, node]));
	const nodes = [];
	let before = null;
	for (const message of messages) {
		const day = dayOf(message);
		if (!before || dayOf(before) !== day) {
			nodes.push(el("h2", { className: "day" }, el("span", {}, day)));
			before = null;
		}
		const together = before && author(before).id === author(message).id && !message.is_ephemeral === !before.is_ephemeral
			&& message.ts - before.ts < TOGETHER_SECONDS && !before.reply_count;
		const key = JSON.stringify([message, Boolean(together)]);
		const kept = old.get(message.ts);
		const node = kept && drawn.get(kept) === key ? kept : draw(message, together, handlers);
		drawn.set(node, key);
		nodes.push(node);
		before = message;
	}
	const focused = document.activeElement;
	frame.replaceChildren(...nodes);
	if (frame.contains(focused)) {
		focused.focus({ preventScroll: true });
	}
	stayAtEnd(frame);
}

const ends = new WeakMap();

/** Who reads the newest message goes on doing so when more arrive, pictures load or the pane changes its width. */
function stayAtEnd(frame) {
	if (!ends.has(frame)) {
		ends.set(frame, true);
		frame.addEventListener("scroll", () => ends.set(frame, frame.scrollHeight - frame.scrollTop - frame.clientHeight < 80));
		new ResizeObserver(() => stayAtEnd(frame)).observe(frame);
		frame.addEventListener("load", () => stayAtEnd(frame), true);
	}
	if (ends.get(frame)) {
		frame.scrollTop = frame.scrollHeight;
	}
}

function dayOf(message) {
	const style = { weekday: "long", day: "numeric", month: "long" };
	const moment = new Date(message.ts * 1000);
	return known.format(moment, style) === known.format(new Date(), style) ? "Today" : known.format(moment, style);
}

/** Who wrote it: a person, the app, or Slack itself. */
export function author(message) {
	if (message.bot_id) {
		return { id: message.user, name: message.username ?? known.all.app.name, isApp: true };
	}
	const name = known.person(message.user) ?? message.username ?? message.user;
	return { id: message.user, name, isApp: message.user === "USLACKBOT" };
}

function face({ id, name }) {
	return id === known.all.app.id ? el("span", { className: "app-icon", ariaHidden: "true" }, [...name][0]) : avatar(id, name);
}

function draw(message, together, { onThread, inThread }) {
	const by = author(message);
	const moment = new Date(message.ts * 1000);
	const time = el("time", { dateTime: moment.toISOString(), title: known.format(moment, { dateStyle: "full", timeStyle: "medium" }) },
		known.format(moment, { timeStyle: "short" }));
	const head = together ? null : el("div", { className: "by" }, el("strong", {}, by.name),
		by.isApp ? el("span", { className: "app-tag" }, "App") : null, time);
	const side = together ? el("span", { className: "side" }, time)
		: el("span", { className: "side" }, face(by));
	return el("article", { className: `message${message.is_ephemeral ? " ephemeral" : ""}${together ? " together" : ""}`,
		"data-ts": message.ts, ariaLabel: `${by.name}: ${message.text}`.slice(0, 300) },
	side,
	el("div", { className: "said" },
		message.is_ephemeral ? el("p", { className: "only-you" }, icon("eye"), "Only visible to you") : null,
		head, body(message), files(message), reactions(message), thread(message, inThread, onThread)),
	inThread || message.is_ephemeral ? null : el("div", { className: "tools" },
		el("button", { type: "button", className: "icon-button", ariaLabel: "Reply in thread", title: "Reply in thread",
			onclick: () => onThread(message) }, icon("reply"))));
}

function body(message) {
	const edited = message.edited ? el("span", { className: "quiet edited" }, "(edited)") : null;
	if (message.blocks?.length) {
		const scene = new Scene({ channel: message.channel, ts: message.ts });
		return el("div", { className: "blocks" }, renderBlocks(message.blocks, scene), edited);
	}
	return message.text === "" ? null : el("div", { className: "text" }, mrkdwn(message.text), " ", edited);
}

function files(message) {
	return message.files?.length ? el("div", { className: "files" }, message.files.map((file) => {
		const target = { href: `/sandbox/files/${encodeURIComponent(file.id)}`, target: "_blank", rel: "noopener" };
		return file.mimetype.startsWith("image/") ? el("figure", {}, el("figcaption", {}, file.title),
			el("a", target, el("img", { src: target.href, alt: file.alt_txt ?? file.title, loading: "lazy" })), altText(file.alt_txt))
			: el("a", { ...target, className: "file" }, file.title);
	})) : null;
}

function reactions(message) {
	return message.reactions?.length ? el("div", { className: "reactions" }, message.reactions.map((each) => el("span", {
		className: "reaction", title: each.users.map((id) => known.person(id) ?? id).join(", ") },
	emoji(each.name) ?? `:${each.name}:`, ` ${each.count}`))) : null;
}

function thread(message, inThread, onThread) {
	return message.reply_count && !inThread ? el("button", { type: "button", className: "replies",
		onclick: () => onThread(message) },
	(message.reply_users ?? []).slice(0, 3).map((id) => face({ id, name: known.person(id) ?? id })),
	`${message.reply_count} ${message.reply_count === 1 ? "reply" : "replies"}`) : null;
}
