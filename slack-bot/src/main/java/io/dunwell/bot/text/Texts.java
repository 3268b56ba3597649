package io.dunwell.bot.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every sentence of the desk in Slack. Patterns are ICU message formats with named
 * arguments.
 */
final class Texts {

	/** Languages spoken; the first one stands in for all others. */
	static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"));

	private static final Map<String, Texts> ALL = LANGUAGES.stream()
		.collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Texts::new, (one, same) -> one));

	private final ResourceBundle bundle;

	private Texts(Locale language) {
		this.bundle = ResourceBundle.getBundle("io.dunwell.bot.texts", language, Texts.class.getClassLoader(),
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	/** Whether the language of this locale is spoken. */
	static boolean speak(Locale locale) {
		return ALL.containsKey(locale.getLanguage());
	}

	static Texts in(Locale locale) {
		Texts texts = ALL.get(locale.getLanguage());
		return texts != null ? texts : in(LANGUAGES.getFirst());
	}

	/**
	 * The pattern under a key.
	 * @throws java.util.MissingResourceException when there is none, which is a bug
	 */
	String pattern(String key) {
		return this.bundle.getString(key);
	}

	boolean has(String key) {
		return this.bundle.containsKey(key);
	}

	Set<String> keys() {
		return this.bundle.keySet();
	}

}
