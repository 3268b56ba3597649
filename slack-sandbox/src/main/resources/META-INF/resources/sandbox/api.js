/** The control API: all this page does goes through the same requests that tests use. */
const user = document.body.dataset.user;

export async function look(what, query = {}) {
	const response = await fetch(`/_control/${what}?${new URLSearchParams({ user, ...query })}`);
	return response.json();
}

/** Does something as the person; what comes of it arrives by the stream, so there is no waiting here. */
export async function act(what, body = {}) {
	const response = await fetch(`/_control/${what}`, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ user, wait_ms: 0, ...body }),
	});
	return response.json();
}

/** What a person is told when the app did not acknowledge, in the words of Slack's client. */
export function troubleOf(answer) {
	if (!answer.ok) {
		return answer.detail ?? answer.error;
	}
	if (answer.ack?.error === "operation_timeout") {
		return "The app took longer than 3 seconds to answer.";
	}
	return answer.ack?.error ? "Something went wrong: the app did not accept that." : null;
}

export const me = user;
