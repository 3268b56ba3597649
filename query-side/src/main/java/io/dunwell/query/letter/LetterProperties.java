package io.dunwell.query.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dunwell.query.letter.Letter.Signer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes letters.
 *
 * @param texts a folder with the company's own texts
 * @param invoices a folder with the documents of invoices: {@code COMPANY/NUMBER.pdf}
 * @param companies by company, how it signs
 */
@ConfigurationProperties("dunwell.letters")
public record LetterProperties(@Nullable Path texts, @Nullable Path invoices,
		@DefaultValue Map<String, House> companies) {

	/**
	 * A company as its letters show it.
	 *
	 * @param name else its code in the books
	 * @param firm the law firm that may write for it
	 * @param accounts where it takes payments
	 * @param signer else the company alone
	 * @param people the mail addresses of those who get copies, by their handles
	 */
	public record House(@Nullable String name, @DefaultValue List<String> address, @Nullable String registration,
			@Nullable String email, @Nullable String phone, @Nullable String web, @DefaultValue List<PayWay> accounts,
			@Nullable Signer signer, @Nullable Party firm, @DefaultValue Map<String, String> people) {

		static final House UNKNOWN = new House(null, List.of(), null, null, null, null, List.of(), null, null,
				Map.of());

		Party party(String company) {
			return new Party((name != null) ? name : company, address, registration, email, phone, web);
		}

	}

	House of(String company) {
		return companies.getOrDefault(company, House.UNKNOWN);
	}

}
