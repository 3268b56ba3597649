package io.dunwell.query.imports;

import java.util.Objects;
import java.util.stream.Stream;

import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.EndpointIDType;
import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;

/**
 * Who an invoice of UBL is for, as an account of ours.
 */
final class UblBuyer {

	// Of the code list of electronic addresses (EAS): an e-mail address is a person's,
	// and
	// ids carry no personal data.
	static final String EMAIL = "EM";

	private final CustomerPartyType buyer;

	private final @Nullable PartyType party;

	UblBuyer(@Nullable CustomerPartyType buyer) {
		this.buyer = UblReader.required("AccountingCustomerParty", buyer);
		this.party = this.buyer.getParty();
	}

	/** What opens the account if it is not known. */
	OpenAccount opening(String currency) {
		String account = account();
		return new OpenAccount(null, account, Objects.requireNonNullElse(name(), account), country(), null, null,
				currency, null, null);
	}

	/**
	 * The first there is of: the account number we gave the buyer, the buyer's party
	 * identifier, electronic address, VAT number, registration number, name.
	 */
	private String account() {
		return UblReader.required("PartyIdentification", first(buyer.getSupplierAssignedAccountIDValue(), identifier(),
				endpoint(), vatNumber(), registration(), name()));
	}

	private @Nullable String identifier() {
		return party == null ? null
				: first(party.getPartyIdentification().stream().map(PartyIdentificationType::getIDValue));
	}

	private @Nullable String endpoint() {
		EndpointIDType endpoint = party == null ? null : party.getEndpointID();
		return endpoint == null || EMAIL.equals(endpoint.getSchemeID()) ? null : endpoint.getValue();
	}

	private @Nullable String vatNumber() {
		return party == null ? null
				: first(party.getPartyTaxScheme().stream().map(PartyTaxSchemeType::getCompanyIDValue));
	}

	private @Nullable String registration() {
		return party == null ? null
				: first(party.getPartyLegalEntity().stream().map(PartyLegalEntityType::getCompanyIDValue));
	}

	private @Nullable String name() {
		if (party == null) {
			return null;
		}
		return first(
				Stream.concat(party.getPartyLegalEntity().stream().map(PartyLegalEntityType::getRegistrationNameValue),
						party.getPartyName().stream().map(PartyNameType::getNameValue)));
	}

	private @Nullable String country() {
		if (party == null || party.getPostalAddress() == null || party.getPostalAddress().getCountry() == null) {
			return null;
		}
		String country = party.getPostalAddress().getCountry().getIdentificationCodeValue();
		String code = country == null ? null : Countries.code(country);
		if (country != null && !country.isBlank() && code == null) {
			throw new Rejected(Refusal.INVALID_FIELD, "Country", country);
		}
		return code;
	}

	private static @Nullable String first(@Nullable String... candidates) {
		return first(Stream.of(candidates));
	}

	private static @Nullable String first(Stream<@Nullable String> candidates) {
		return candidates.filter(text -> text != null && !text.isBlank())
			.map(text -> Objects.requireNonNull(text).strip().replaceAll("\\s+", " "))
			.findFirst()
			.orElse(null);
	}

}
