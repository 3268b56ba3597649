import { act, look, me } from "./api.js";
import { renderBlocks } from "./blocks.js";
import { composer } from "./composer.js";
import { avatar, el, speak } from "./dom.js";
import { known } from "./known.js";
import { author, drawMessages } from "./messages.js";
import { showViews, withHeld } from "./modal.js";
import { Scene } from "./scene.js";

const $ = (id) => document.getElementById(id);

/** Messages by room and timestamp, for the rooms that have been looked at. */
const rooms = new Map();

let current = null;

let tab = "messages";

let thread = null;

const field = composer($("composer"), () => ({ channel: current }));

async function load() {
	known.set(await look("workspace"));
	rooms.clear();
	const [{ views }] = await Promise.all([look("views"), fetchRoom(current ?? wanted())]);
	current ??= wanted();
	drawPeople();
	drawSidebar();
	drawRoom();
	showViews(views);
	showLinked();
}

/** Goes, once, to the message that a permalink names. */
function showLinked() {
	const ts = new URLSearchParams(location.search).get("ts");
	const message = ts && rooms.get(current)?.get(ts);
	if (message) {
		if (message.thread_ts && message.thread_ts !== ts) {
			openThread(message);
		}
		document.querySelector(`[data-ts="${CSS.escape(ts)}"]`)?.scrollIntoView({ block: "center" });
		history.replaceState(null, "", `/sandbox?user=${encodeURIComponent(known.self.handle)}#${current}`);
	}
}

/** The room that the address names, or the first with something to read, or the app. */
function wanted() {
	const query = new URLSearchParams(location.search);
	const named = known.room(location.hash.slice(1)) ?? known.room(query.get("channel"));
	return (named ?? known.direct ?? known.all.channels[0])?.id;
}

async function fetchRoom(id) {
	const { messages } = await look("messages", { channel: id });
	rooms.set(id, new Map(messages.map((message) => [message.ts, message])));
}

function drawPeople() {
	$("person").replaceChildren(...known.all.people.map((each) => el("option",
		{ value: each.handle, selected: each.id === me }, `${each.name} · ${each.title}`)));
}

function drawSidebar() {
	const direct = known.direct;
	const channels = known.all.channels.filter((room) => !room.is_im);
	$("sidebar").replaceChildren(
		el("h2", {}, "App"),
		el("ul", {}, direct ? entry(direct, known.all.app.name, el("span", { className: "app-icon", ariaHidden: "true" },
			[...known.all.app.name][0])) : null),
		el("h2", {}, "Channels"),
		el("ul", {}, channels.map((room) => entry(room, room.name, el("span", { className: "sign", ariaHidden: "true" }, "#")))),
		el("h2", {}, "People"),
		el("ul", { className: "people-list" }, known.all.people.map((each) => el("li", {}, el("a",
			{ href: `/sandbox?user=${encodeURIComponent(each.handle)}`, title: each.id === me ? "You" : `Become ${each.name}` },
			avatar(each.id, each.name), each.name, each.id === me ? el("span", { className: "quiet" }, "you") : null)))));
	const unread = known.all.channels.reduce((sum, room) => sum + room.unread, 0);
	document.title = `${unread ? `(${unread}) ` : ""}${roomName(known.room(current))} · ${known.all.team.name}`;
}

function entry(room, name, sign) {
	const open = room.id === current;
	return el("li", {}, el("a", { href: `#${room.id}`, className: room.unread && !open ? "unread" : "",
		"aria-current": open ? "page" : undefined },
	sign, name, room.unread && !open ? el("span", { className: "count", ariaLabel: `${room.unread} unread` }, room.unread) : null));
}

function roomName(room) {
	return room?.is_im ? known.all.app.name : `#${room?.name ?? ""}`;
}

function drawRoom() {
	const room = known.room(current);
	$("room-name").textContent = roomName(room);
	$("room-topic").textContent = room.is_im ? "App" : [room.topic, `${room.members} people`].filter(Boolean).join(" · ");
	$("tabs").hidden = !room.is_im || !known.all.app.has_home;
	$("tabs").replaceChildren(...["messages", "home"].map((each) => el("button", { type: "button", role: "tab",
		ariaSelected: String(tab === each), onclick: () => showTab(each) }, each === "home" ? "Home" : "Messages")));
	const onHome = room.is_im && tab === "home";
	$("home").hidden = !onHome;
	$("messages").hidden = onHome;
	$("composer").hidden = onHome;
	field.label(room.is_im ? `Message ${known.all.app.name}, or type / for commands` : `Message #${room.name}, or type / for commands`);
	drawPane();
	$("messages").scrollTop = $("messages").scrollHeight;
	markRead();
}

function drawPane() {
	const all = [...(rooms.get(current)?.values() ?? [])].sort((a, b) => (a.ts < b.ts ? -1 : 1));
	const top = all.filter((message) => !message.thread_ts || message.thread_ts === message.ts
		|| message.subtype === "thread_broadcast");
	drawMessages($("messages"), top, { onThread: openThread });
	if (top.length === 0) {
		$("messages").replaceChildren(welcome());
	}
	drawThread(all);
}

function welcome() {
	return el("div", { className: "welcome" },
		el("p", {}, "Nothing here yet. Everything you can ask for begins with a slash:"),
		el("ul", {}, known.all.commands.slice(0, 8).map((command) => el("li", {},
			el("button", { type: "button", className: "chip", onclick: () => field.fill(`/${command.name} `) }, `/${command.name}`),
			el("span", { className: "quiet" }, command.description)))));
}

function drawThread(all) {
	$("thread").hidden = !thread;
	document.body.classList.toggle("with-thread", Boolean(thread));
	if (thread) {
		const messages = all.filter((message) => message.ts === thread || message.thread_ts === thread);
		drawMessages($("thread-messages"), messages, { inThread: true });
	}
}

function openThread(message) {
	thread = message.thread_ts ?? message.ts;
	const form = el("form", { className: "composer" });
	$("thread").replaceChildren(
		el("header", { className: "room-head" }, el("h2", {}, "Thread"), el("button", { type: "button",
			className: "icon-button", ariaLabel: "Close thread", onclick: closeThread }, "×")),
		el("div", { id: "thread-messages", className: "messages", tabIndex: 0, ariaLabel: "Replies" }), form);
	const reply = composer(form, () => ({ channel: current, thread_ts: thread }));
	reply.label("Reply…");
	drawPane();
	reply.focus();
}

function closeThread() {
	thread = null;
	drawPane();
	field.focus();
}

async function showTab(next) {
	tab = next;
	drawRoom();
	if (tab === "home") {
		$("home").replaceChildren(el("p", { className: "quiet" }, "Opening…"));
		const { view } = await look("home");
		drawHome(view);
	}
	else {
		field.focus();
	}
}

function drawHome(view) {
	$("home").replaceChildren(...(view ? renderBlocks(withHeld(view).blocks, new Scene({ view_id: view.id }))
		: [el("p", { className: "quiet" }, `${known.all.app.name} has not published a Home tab for you yet.`)]));
}

async function goTo(id) {
	if (!known.room(id) || (id === current && rooms.has(id))) {
		return;
	}
	current = id;
	tab = "messages";
	thread = null;
	toggleMenu(false);
	if (!rooms.has(id)) {
		await fetchRoom(id);
	}
	drawSidebar();
	drawRoom();
	field.focus();
}

/** On a narrow screen the list of conversations lies above the room. */
function toggleMenu(open) {
	document.body.classList.toggle("menu-open", open);
	$("menu").ariaExpanded = String(open);
}

/** A room counts as read when it is on screen and somebody is looking. */
function markRead() {
	const room = known.room(current);
	if (room?.unread && document.hasFocus()) {
		room.unread = 0;
		drawSidebar();
		act("read", { channel: current });
	}
}

function messageArrived(change) {
	const { channel, body } = change;
	const isNew = change.kind === "message_posted";
	const messages = rooms.get(channel);
	if (change.kind === "message_deleted") {
		messages?.delete(body.ts);
	}
	else {
		messages?.set(body.ts, body);
	}
	const room = known.room(channel);
	if (isNew && room && body.user !== me) {
		room.unread += 1;
		speak(`${author(body).name} in ${roomName(room)}: ${body.text}`);
	}
	if (channel === current) {
		drawPane();
		markRead();
	}
	drawSidebar();
}

function listen() {
	const stream = new EventSource(`/sandbox/stream?user=${encodeURIComponent(me)}`);
	stream.addEventListener("hello", () => {
		$("link").textContent = "";
		load();
	});
	stream.addEventListener("change", (event) => {
		const change = JSON.parse(event.data);
		if (change.kind === "views_changed") {
			showViews(change.body);
		}
		else if (change.kind === "home_published") {
			drawHome(change.body);
		}
		else if (change.kind !== "channel_read") {
			messageArrived(change);
		}
	});
	stream.onerror = () => { $("link").textContent = "Reconnecting…"; };
}

window.addEventListener("hashchange", () => goTo(location.hash.slice(1)));
window.addEventListener("focus", markRead);
window.addEventListener("keydown", (event) => {
	if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
		const order = [...document.querySelectorAll(".sidebar a[href^='#']")].map((link) => link.hash.slice(1));
		const step = event.key === "ArrowDown" ? 1 : order.length - 1;
		location.hash = order[(order.indexOf(current) + step) % order.length];
		event.preventDefault();
	}
	else if (event.key === "Escape" && document.body.classList.contains("menu-open")) {
		toggleMenu(false);
		$("menu").focus();
	}
	else if (event.key === "Escape" && thread && !event.defaultPrevented) {
		closeThread();
	}
});
$("person").addEventListener("change", (event) => { location.href = `/sandbox?user=${encodeURIComponent(event.target.value)}`; });
$("menu").addEventListener("click", () => toggleMenu(!document.body.classList.contains("menu-open")));
$("room").addEventListener("click", () => toggleMenu(false));
listen();
field.focus();
