package io.dunwell.query.letter;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A letter as HTML, well-formed so that it can be set on paper too. */
final class HtmlLetter {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	HtmlLetter() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(HtmlLetter.class.getClassLoader());
		templates.setPrefix("io/dunwell/query/letter/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding("UTF-8");
		engine.setTemplateResolver(templates);
	}

	/**
	 * The document.
	 * @param paper whether it is set on pages, with addresses for the envelope, or read
	 * in a mail
	 */
	String write(Page page, boolean paper) {
		Locale language = Locale.forLanguageTag(page.language());
		String html = engine.process("letter", new Context(language, Map.of("page", page, "paper", paper)));
		return html.codePoints()
			.filter(HtmlLetter::isXml)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** Names come from files of others; XML 1.0 takes no control characters. */
	private static boolean isXml(int point) {
		boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
		boolean blank = point == '\n' || point == '\t';
		return blank || (point >= ' ' && !surrogate && point != 0xFFFE && point != 0xFFFF);
	}

}
