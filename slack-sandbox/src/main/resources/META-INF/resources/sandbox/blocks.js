import { el } from "./dom.js";
import { renderElement } from "./inputs.js";
import { known } from "./known.js";
import { link, markdown, mention, mrkdwn, plainText, textObject } from "./mrkdwn.js";
import { emoji } from "./emoji.js";

/** Block Kit as nodes; the scene is what its buttons and inputs act on. */
export function renderBlocks(blocks, scene) {
	return blocks.map((block) => {
		const build = BLOCKS[block.type] ?? unknown;
		return el("div", { className: `block block-${block.type}`, "data-block": block.block_id }, build(block, scene));
	});
}

const BLOCKS = {
	section: (block, scene) => [
		el("div", { className: "section-text" },
			block.text ? el("div", {}, textObject(block.text)) : null,
			block.fields ? el("div", { className: "fields" },
				block.fields.map((field) => el("div", {}, textObject(field)))) : null),
		block.accessory ? el("div", { className: "accessory" }, accessory(block, scene)) : null,
	],
	header: (block) => [el("h3", {}, plainText(block.text))],
	divider: () => [el("hr")],
	context: (block) => block.elements.map((element) => (element.type === "image"
		? picture(element, "context-image") : el("span", {}, textObject(element)))),
	actions: (block, scene) => block.elements.map((element) => renderElement(block, element, scene)),
	input: (block, scene) => [input(block, scene)],
	image: (block) => [el("figure", {}, block.title ? el("figcaption", {}, plainText(block.title)) : null,
		picture(block, "block-image"), altText(block.alt_text))],
	markdown: (block) => markdown(block.text),
	rich_text: (block) => block.elements.map(richPart),
	table: (block) => [table(block)],
};

function unknown(block) {
	return [el("p", { className: "quiet" }, `A block of type “${block.type}”`)];
}

function accessory(block, scene) {
	return block.accessory.type === "image" ? picture(block.accessory, "accessory-image")
		: renderElement(block, block.accessory, scene);
}

function picture(image, className) {
	const src = image.image_url ?? image.slack_file?.url ?? `/sandbox/files/${encodeURIComponent(image.slack_file?.id)}`;
	return el("img", { className, src, alt: image.alt_text, loading: "lazy" });
}

/** What those hear who cannot see the picture; they hear it from the picture, so here it is for the eye alone. */
export function altText(text) {
	return text ? el("p", { className: "alt", ariaHidden: "true" }, el("span", {}, "ALT"), el("span", {}, text)) : null;
}

function input(block, scene) {
	const help = block.hint ? el("p", { className: "hint" }, plainText(block.hint)) : null;
	const many = ["radio_buttons", "checkboxes"].includes(block.element.type);
	const label = [...plainText(block.label),
		block.optional ? el("span", { className: "quiet" }, " (optional)") : null];
	const field = renderElement(block, block.element, scene);
	const error = el("p", { className: "field-error", role: "alert", hidden: true });
	return many ? el("fieldset", { className: "field" }, el("legend", {}, label), field, help, error)
		: el("label", { className: "field" }, el("span", { className: "label" }, label), field, help, error);
}

function table(block) {
	const align = (column) => block.column_settings?.[column]?.align ?? "left";
	const cell = (tag) => (each, column) => el(tag, { className: `align-${align(column)}`,
		scope: tag === "th" ? "col" : undefined },
	each.type === "rich_text" ? each.elements.map(richPart) : each.text);
	const [head, ...rows] = block.rows;
	return el("div", { className: "table-frame", tabIndex: 0 }, el("table", {},
		el("thead", {}, el("tr", {}, head.map(cell("th")))),
		el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell("td")))))));
}

function richPart(part) {
	switch (part.type) {
		case "rich_text_list":
			return el(part.style === "ordered" ? "ol" : "ul", { className: `indent-${part.indent ?? 0}`,
				start: part.style === "ordered" ? (part.offset ?? 0) + 1 : undefined },
			part.elements.map((item) => el("li", {}, item.elements.map(richPiece))));
		case "rich_text_preformatted":
			return el("pre", {}, part.elements.map(richPiece));
		case "rich_text_quote":
			return el("blockquote", {}, part.elements.map(richPiece));
		default:
			return el("div", { className: "rich" }, part.elements.map(richPiece));
	}
}

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function richPiece(piece) {
	const inner = bare(piece);
	return Object.entries(STYLES).reduce((node, [style, tag]) => (piece.style?.[style] ? el(tag, {}, node) : node), inner);
}

function bare(piece) {
	switch (piece.type) {
		case "link":
			return link(piece.url, piece.text ?? piece.url);
		case "emoji":
			return emoji(piece.name) ?? `:${piece.name}:`;
		case "user":
			return mention(piece.user_id);
		case "channel":
			return el("span", { className: "mention" }, `#${known.channel(piece.channel_id) ?? piece.channel_id}`);
		case "broadcast":
			return el("span", { className: "mention" }, `@${piece.range}`);
		case "date":
			return mrkdwn(`<!date^${piece.timestamp}^${piece.format}|${piece.fallback ?? ""}>`)[0] ?? "";
		case "color":
			return el("code", {}, piece.value);
		default: {
			const lines = (piece.text ?? "").split("\n");
			return el("span", {}, lines.flatMap((line, index) => (index ? [el("br"), line] : [line])));
		}
	}
}
