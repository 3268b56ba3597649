/** Builds an element: attributes, properties (`on…`, `value`, …) and children in one go. */
export function el(tag, attributes = {}, ...children) {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === null || value === false) {
			continue;
		}
		if (name.startsWith("on")) {
			node.addEventListener(name.slice(2), value);
		}
		else if (name in node && name !== "list" && name !== "form") {
			node[name] = value;
		}
		else {
			node.setAttribute(name, value === true ? "" : value);
		}
	}
	node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
	return node;
}

let counter = 0;

/** An id that is unique on this page, to tie labels to their fields. */
export function freshId(stem) {
	return `${stem}-${++counter}`;
}

const HUES = 8;

/** A square with initials; the colour follows from the id, so a person looks the same everywhere. */
export function avatar(id, name) {
	const hue = [...id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES;
	const initials = name.split(/\s+/).slice(0, 2).map((part) => [...part][0] ?? "").join("");
	return el("span", { className: `avatar hue-${hue}`, ariaHidden: "true" }, initials);
}

const PATHS = {
	eye: "M1.5 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8Zm6.500 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
	reply: "M2.500 3.500h11v7.500H7.500L4.500 13.500V11h-2Z",
	send: "M2 13.500 14.500 8 2 2.500l1.500 5.500Zm1.500-5.500H8",
};

/** A small drawing that looks the same wherever the page is opened; the words stand beside it or in a label. */
export function icon(name) {
	const space = "http://www.w3.org/2000/svg";
	const svg = document.createElementNS(space, "svg");
	svg.setAttribute("viewBox", "0 0 16 16");
	svg.setAttribute("class", "icon");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(space, "path");
	path.setAttribute("d", PATHS[name]);
	svg.append(path);
	return svg;
}

/** Says something to those who listen to the page instead of looking at it. */
export function speak(text) {
	document.getElementById("spoken").textContent = text;
}
