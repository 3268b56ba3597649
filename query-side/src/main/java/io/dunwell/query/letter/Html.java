package io.dunwell.query.letter;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Documents as HTML, well-formed so that they can be set on paper, too. */
public final class Html {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	/**
	 * @param folder of the templates on the class path
	 */
	public Html(String folder) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Html.class.getClassLoader());
		templates.setPrefix(folder + "/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding("UTF-8");
		engine.setTemplateResolver(templates);
	}

	/**
	 * The document of a template.
	 * @param named what the template speaks of
	 */
	public String write(String template, Locale language, Map<String, Object> named) {
		return engine.process(template, new Context(language, named))
			.codePoints()
			.filter(Html::isXml)
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
