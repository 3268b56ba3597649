package io.dunwell.query.imports;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ColumnMappingTest {

	private static final List<Field> FIELDS = List.of(Field.required("account", "customerid"), Field.required("amount"),
			Field.optional("country"));

	private static final List<String> COLUMNS = List.of("Customer ID", "amount", "2021");

	@Test
	void bindsColumnsAndConstants() {
		Map<String, ColumnMapping.Source> bound = bind("""
				columns: {account: "2021", amount: {column: AMOUNT, decimal: ","}, country: {value: NO}}
				""");
		List<String> cells = List.of("c", "12,50", "year");
		assertThat(bound).extractingByKeys("account", "amount", "country")
			.as("Norway is not false")
			.extracting(source -> source.in(cells))
			.containsExactly("year", "12,50", "NO");
		assertThat(bound).extractingByKey("amount").extracting(ColumnMapping.Source::decimal).isEqualTo(',');
	}

	@Test
	void findsColumnsByTheirUsualNamesWithoutAMapping() {
		assertThat(bind("  ")).containsOnlyKeys("account", "amount");
	}

	@Test
	void takesAConstantWhereACellIsBlank() {
		Map<String, ColumnMapping.Source> bound = bind(
				"columns: {account: '2021', amount: amount, country: {column: '2021', otherwise: SE}}");
		assertThat(bound).extractingByKey("country")
			.extracting(source -> source.in(List.of("c", "1", " ")), source -> source.in(List.of("c", "1", "NO")))
			.containsExactly("SE", "NO");
	}

	@Test
	void namesAllColumnsThatAreMissingAndThoseThereAre() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> bind("columns: {account: cust_numbr, country: land}"))
			.satisfies(refused -> {
				assertThat(refused.code()).isEqualTo("wrong-columns");
				assertThat(refused.arguments()).containsExactly("cust_numbr, land, amount",
						"Customer ID, amount, 2021");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "columns", "columns: [account]", "account: x", "columns: {account: {colum: x}}",
			"columns: {acount: x}", "columns: {account: {}}", "columns: {account: {column: a, value: b}}",
			"columns: {account: {column: a, format: bbbbb}}", "columns: {account: {column: a, decimal: ';'}}",
			"preset: nope", "preset: xero", "columns: {account: x}\nother: 1", "skip: 1",
			"columns: {account: x}\nskip: many", "columns: {account: x}\nencoding: nope",
			"columns: {account: x, account: y}", "columns: {account: [", "columns: {account: !!java.net.URL [x]}",
			"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\ncolumns: {account: x}", "columns: {account: {column: [x]}}" })
	void refusesAMappingItDoesNotUnderstand(String yaml) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> bind(yaml))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("broken-mapping"));
	}

	private static Map<String, ColumnMapping.Source> bind(String yaml) {
		return ColumnMapping.parse(yaml, FIELDS).bind(FIELDS, COLUMNS);
	}

}
