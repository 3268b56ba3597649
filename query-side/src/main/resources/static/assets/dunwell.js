// Open pages hear when the views have moved on and ask for what they show again.
'use strict';

let shown = Number(document.querySelector('meta[name=position]').content);

new EventSource('/live').addEventListener('views', (event) => {
	if (Number(event.data) > shown) {
		shown = Number(event.data);
		htmx.trigger(document.body, 'views');
	}
});

for (const link of document.querySelectorAll('header nav a')) {
	const path = link.getAttribute('href');
	if (path === '/' ? location.pathname === '/' : location.pathname.startsWith(path)) {
		link.setAttribute('aria-current', 'page');
	}
}

document.addEventListener('keydown', (event) => {
	const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
	if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
		event.preventDefault();
		document.getElementById('search').focus();
	}
});
