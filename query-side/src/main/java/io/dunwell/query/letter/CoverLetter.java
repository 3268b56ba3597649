package io.dunwell.query.letter;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** A few words that go with a document. */
record CoverLetter(String subject, String text, String html) {

	/**
	 * @param language BCP 47
	 * @param lines greeting, what there is to say, and closing
	 * @param sender under them
	 */
	static CoverLetter of(String language, String subject, List<String> lines, String sender) {
		String html = lines.stream()
			.map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
			.collect(Collectors.joining("", "<html lang=\"" + language + "\"><body>",
					"<p>" + HtmlUtils.htmlEscape(sender, "UTF-8") + "</p></body></html>"));
		return new CoverLetter(subject, String.join("\n\n", lines) + "\n" + sender + "\n", html);
	}

}
