package io.dunwell.desk.demo;

import java.util.List;

/**
 * What goes with a customer's country: currency, language, our bank account there, the
 * size of an ordinary invoice, and who answers the telephone.
 */
enum Land {

	SE("SEK", "sv", 1_800_000, "Maria Sundberg, Johan Ekman, Lena Åberg, Per Holmgren"),
	DE("EUR", "de", 190_000, "Sabine Kröger, Uwe Brandt, Jana Seidel, Thomas Lorenz"),
	AT("EUR", "de", 170_000, "Katharina Moser, Lukas Gruber"),
	FR("EUR", "fr", 160_000, "Camille Besson, Hugo Marchand, Élise Fabre"),
	FI("EUR", "fi", 180_000, "Aino Laakso, Timo Heikkilä, Sari Rantanen"),
	NL("EUR", "nl", 200_000, "Femke de Wit, Bram Kuipers"), IT("EUR", "it", 150_000, "Giulia Serra, Paolo Conti"),
	HU("HUF", "hu", 65_000_000, "Kovács Judit, Nagy Péter, Tóth Eszter, Varga Gábor"),
	US("USD", "en", 210_000, "Karen Doyle, Luis Ortega, Tanya Brooks, Mike Sadler");

	final String currency;

	final String language;

	/** Minor units. */
	final long usualInvoice;

	private final String contacts;

	Land(String currency, String language, long usualInvoice, String contacts) {
		this.currency = currency;
		this.language = language;
		this.usualInvoice = usualInvoice;
		this.contacts = contacts;
	}

	/** Names of people who answer the telephone. */
	List<String> contacts() {
		return List.of(contacts.split(", ", -1));
	}

	/**
	 * The account on which its customers pay us: the published example of its country.
	 */
	String bankAccount() {
		return switch (currency) {
			case "SEK" -> "SE4550000000058398257466";
			case "HUF" -> "HU42117730161111101800000000";
			case "USD" -> "US-021000021-000123456789";
			default -> "DE89370400440532013000";
		};
	}

}
