/* Light, dark, or as the system has it: kept in this browser. Runs before the page is drawn, so that nothing flashes. */
(() => {
	const ALL = { auto: "Light or dark as the system has it", light: "Light", dark: "Dark" };
	const names = Object.keys(ALL);
	let theme = names.includes(localStorage.getItem("sandbox-theme")) ? localStorage.getItem("sandbox-theme") : "auto";
	const show = () => {
		document.documentElement.dataset.theme = theme;
		const button = document.getElementById("theme");
		if (button) {
			button.title = `Theme: ${ALL[theme]}. Press to change.`;
			button.ariaLabel = button.title;
			button.querySelector("span").textContent = theme;
		}
	};
	show();
	addEventListener("DOMContentLoaded", () => {
		document.getElementById("theme").addEventListener("click", () => {
			theme = names[(names.indexOf(theme) + 1) % names.length];
			localStorage.setItem("sandbox-theme", theme);
			show();
		});
		show();
	});
})();
