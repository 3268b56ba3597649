import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { known } from "./known.js";

/** What may stand inside a line, most binding first; what it holds is read again for further marks. */
const MARKS = [
	[/`([^`\n]+)`/, (found) => el("code", {}, plain(found[1]))],
	[/<([^<>\n]+)>/, (found) => reference(found[1])],
	[/(?<![\p{L}\d*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\d*])/u, (found) => el("strong", {}, inline(found[1]))],
	[/(?<![\p{L}\d_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\d_])/u, (found) => el("em", {}, inline(found[1]))],
	[/(?<![\p{L}\d~])~(?=\S)([^~\n]*?\S)~(?![\p{L}\d~])/u, (found) => el("s", {}, inline(found[1]))],
	[/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/, (found) => shortcode(found[1]) ?? found[0]],
];

/** Slack's mrkdwn as nodes. */
export function mrkdwn(text) {
	return text.split(/```/).flatMap((part, index) => index % 2 === 1
		? [el("pre", {}, plain(part.replace(/^\n|\n$/g, "")))]
		: lines(part.replace(/^\n|\n$/g, "")));
}

/** Plain text as nodes, with emoji unless they are switched off. */
export function plainText(object) {
	return object.emoji === false ? [plain(object.text)]
		: object.text.split(/(:[a-z0-9_+'-]+:)/).map((part) => shortcode(part.slice(1, -1)) ?? plain(part));
}

/** A text object of either kind as nodes. */
export function textObject(object) {
	return object?.type === "mrkdwn" ? mrkdwn(object.text) : plainText(object ?? { text: "" });
}

function lines(text) {
	if (text === "") {
		return [];
	}
	const nodes = [];
	let quote = null;
	text.split("\n").forEach((line, index, all) => {
		const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
		const item = /^\s*([•◦▪*-]|\d+[.)])\s+(.*)$/.exec(line);
		if (quoted) {
			quote ??= nodes[nodes.push(el("blockquote")) - 1];
			quote.append(el("div", {}, inline(quoted[1])));
			return;
		}
		quote = null;
		if (item) {
			nodes.push(el("div", { className: "item" }, el("span", { className: "bullet" }, item[1] === "-" ? "•" : item[1]),
				el("span", {}, inline(item[2]))));
			return;
		}
		nodes.push(...inline(line));
		if (index < all.length - 1) {
			nodes.push(el("br"));
		}
	});
	return nodes;
}

function inline(text) {
	let first = null;
	for (const [pattern, build] of MARKS) {
		const found = pattern.exec(text);
		if (found && (!first || found.index < first.found.index)) {
			first = { found, build };
		}
	}
	if (!first) {
		return text === "" ? [] : [plain(text)];
	}
	const { found, build } = first;
	return [...inline(text.slice(0, found.index)), build(found), ...inline(text.slice(found.index + found[0].length))];
}

function plain(text) {
	return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function shortcode(name) {
	const sign = emoji(name);
	return sign && el("span", { role: "img", ariaLabel: name.replaceAll("_", " "), title: `:${name}:` }, sign);
}

function reference(inside) {
	const [target, label] = inside.split("|", 2);
	if (target.startsWith("@")) {
		return mention(target.slice(1), label);
	}
	if (target.startsWith("#")) {
		return el("span", { className: "mention" }, `#${label ?? known.channel(target.slice(1)) ?? target.slice(1)}`);
	}
	if (target.startsWith("!date^")) {
		return date(target.split("^"), label);
	}
	if (target.startsWith("!")) {
		return el("span", { className: "mention" }, `@${label?.replace(/^@/, "") ?? target.slice(1)}`);
	}
	return link(plain(target), label === undefined ? plain(target) : plain(label));
}

export function mention(id, label) {
	const mine = id === document.body.dataset.user;
	return el("span", { className: mine ? "mention mine" : "mention" }, `@${known.person(id) ?? label ?? id}`);
}

export function link(url, label) {
	const safe = /^(https?|mailto|tel|sips?):/.test(url);
	return safe ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label) : label;
}

const STYLES = {
	date: { dateStyle: "long" }, date_num: { dateStyle: "short" }, date_short: { dateStyle: "medium" },
	date_long: { dateStyle: "full" }, date_pretty: { dateStyle: "long" }, date_short_pretty: { dateStyle: "medium" },
	date_long_pretty: { dateStyle: "full" }, time: { timeStyle: "short" }, time_secs: { timeStyle: "medium" },
};

/** `<!date^seconds^format^link|fallback>`, shown in the reader's own language and zone. */
function date([, seconds, format, url], fallback) {
	const moment = new Date(Number(seconds) * 1000);
	if (Number.isNaN(moment.getTime())) {
		return fallback ?? "";
	}
	const text = format.replace(/\{(\w+)\}/g, (whole, name) => (STYLES[name] ? known.format(moment, STYLES[name]) : whole));
	return url ? link(url, text) : el("time", { dateTime: moment.toISOString() }, text);
}

/** The `markdown` block: rewritten into mrkdwn, which knows the same things by other signs. */
export function markdown(text) {
	return mrkdwn(text
		.replace(/^#{1,6}\s+(.*)$/gm, "*$1*")
		.replace(/\*\*([^*\n]+)\*\*/g, "*$1*")
		.replace(/~~([^~\n]+)~~/g, "~$1~")
		.replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, "<$2|$1>")
		.replace(/^\s*[-*]\s+/gm, "• "));
}
