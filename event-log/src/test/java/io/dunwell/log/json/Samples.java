package io.dunwell.log.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;

/**
 * Makes an instance of any event record with every component filled, from which a person
 * sees what the event looks like. For the first draft of a sample, which is then kept.
 */
final class Samples {

	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
			Map.entry(LocalDate.class, LocalDate.of(2026, 11, 30)), Map.entry(LocalTime.class, LocalTime.of(8, 30)),
			Map.entry(Instant.class, Instant.parse("2026-11-30T09:15:00Z")),
			Map.entry(Money.class, new Money(1_250_000, "SEK")), Map.entry(int.class, 30), Map.entry(long.class, 7L),
			Map.entry(boolean.class, true), Map.entry(Integer.class, 30), Map.entry(Long.class, 7L),
			Map.entry(Personal.class, new Personal("account:main:ACME", "Acme AB")),
			Map.entry(BigDecimal.class, new BigDecimal("11.3475")));

	private static final Map<String, String> TEXTS = Map.ofEntries(Map.entry("account", "account:main:ACME"),
			Map.entry("company", "main"), Map.entry("invoice", "invoice:main:1043"),
			Map.entry("payment", "payment:main:BG 5050-1055:2026113000017"), Map.entry("number", "1043"),
			Map.entry("promise", "promise:main:1043:1"), Map.entry("dispute", "dispute:main:1043:1"),
			Map.entry("parent", "account:main:BETA"), Map.entry("kind", "interest"),
			Map.entry("principal", "invoice:main:1042"), Map.entry("document", "invoice:main:1043-R1"),
			Map.entry("writeOff", "write-off:main:1043:1"), Map.entry("to", "account:main:BETA"),
			Map.entry("how", "declined"), Map.entry("hold", "hold:main:ACME:1"),
			Map.entry("creditNote", "credit-note:main:K-77"), Map.entry("person", "person:main:ANNA"),
			Map.entry("currency", "SEK"), Map.entry("country", "SE"), Map.entry("language", "sv"),
			Map.entry("timeZone", "Europe/Stockholm"), Map.entry("locale", "sv-SE"), Map.entry("code", "ACME"),
			Map.entry("collector", "anna"), Map.entry("handle", "anna"), Map.entry("role", "collector"),
			Map.entry("slackUser", "U01ANNA"), Map.entry("channel", "phone"), Map.entry("bankAccount", "BG 5050-1055"),
			Map.entry("bankReference", "2026113000017"), Map.entry("subject", "account:main:ACME"),
			Map.entry("receipt", "receipt:0123456789abcdef"), Map.entry("reference", "RF18539007547034"),
			Map.entry("reason", "defective-goods"), Map.entry("outcome", "right-party"),
			Map.entry("command", "MakePromise"), Map.entry("id", "promise:main:1043:1"),
			Map.entry("notice", "notice:main:ACME:1"), Map.entry("step", "court-warning"),
			Map.entry("ladder", "default"), Map.entry("policy", "name: default"), Map.entry("tone", "formal"),
			Map.entry("template", "court-warning"), Map.entry("hour", "12:00"), Map.entry("owner", "collector"),
			Map.entry("approval", "lead"), Map.entry("copy", "salesperson"), Map.entry("attach", "invoice"),
			Map.entry("task", "task:main:ACME:1"), Map.entry("salesperson", "sven"), Map.entry("instead", "none"),
			Map.entry("whom", "owner"), Map.entry("answer", "will-pay"), Map.entry("by", "sven"),
			Map.entry("body", "9f86d081884c7d659a2feaa0c55ad015"));

	private Samples() {
	}

	static Object of(Class<?> type) {
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (!type.isRecord()) {
			throw new IllegalArgumentException("No sample value for " + type);
		}
		RecordComponent[] components = type.getRecordComponents();
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			return constructor.newInstance(Arrays.stream(components).map(Samples::of).toArray());
		}
		catch (ReflectiveOperationException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private static Object of(RecordComponent component) {
		Class<?> type = component.getType();
		if (type == String.class) {
			return TEXTS.getOrDefault(component.getName(), component.getName());
		}
		if (type == List.class) {
			Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
			return List.of((element == String.class) ? component.getName() : of((Class<?>) element));
		}
		return VALUES.containsKey(type) ? VALUES.get(type) : of(type);
	}

}
