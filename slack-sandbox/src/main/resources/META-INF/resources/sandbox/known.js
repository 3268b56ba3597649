/** What this page knows about the workspace: names for ids, and how the person reads dates. */
let workspace = { people: [], channels: [], commands: [], app: { id: "", name: "App" } };

export const known = {
	set(next) {
		workspace = next;
	},
	get all() {
		return workspace;
	},
	person(id) {
		return id === workspace.app.id ? workspace.app.name : workspace.people.find((each) => each.id === id)?.name;
	},
	channel(id) {
		return workspace.channels.find((each) => each.id === id)?.name;
	},
	room(id) {
		return workspace.channels.find((each) => each.id === id);
	},
	get direct() {
		return workspace.channels.find((each) => each.is_im);
	},
	get self() {
		return workspace.people.find((each) => each.id === document.body.dataset.user);
	},
	format(moment, style) {
		return new Intl.DateTimeFormat(this.self?.locale, { timeZone: this.self?.tz, ...style }).format(moment);
	},
};
