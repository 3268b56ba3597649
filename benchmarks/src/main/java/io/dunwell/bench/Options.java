package io.dunwell.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line says about sizes: {@code name=value}, lists with commas. */
record Options(Map<String, String> values) {

	static Options of(List<String> arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (equals < 1) {
				throw new IllegalArgumentException("Not name=value: " + argument);
			}
			values.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return new Options(values);
	}

	int number(String name, int otherwise) {
		return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
	}

	int[] numbers(String name, String otherwise) {
		return Arrays.stream(text(name, otherwise).split(",")).mapToInt(Integer::parseInt).toArray();
	}

	String text(String name, String otherwise) {
		return values.getOrDefault(name, otherwise);
	}

}
