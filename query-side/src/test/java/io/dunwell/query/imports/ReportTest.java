package io.dunwell.query.imports;

import java.util.Locale;

import io.dunwell.query.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReportTest {

	@Test
	void countsAllFindingsAndListsOnlySoMany() {
		Report report = new Report(Texts.in(Locale.ENGLISH), "main");
		for (int row = 1; row <= 10_003; row++) {
			report.warn(Finding.of(Place.file(), ImportCode.REST_NOT_READ));
		}
		report.reject(Finding.of(Place.file(), ImportCode.BROKEN_QUOTES));
		assertThat(report.findings()).extracting("code", "count")
			.containsExactly(tuple("broken-quotes", 1), tuple("rest-not-read", 10_003));
		ImportResult result = report.result();
		assertThat(result.rejected()).hasSize(1);
		assertThat(result.warnings()).hasSize(10_001);
		assertThat(result.warnings().getLast().code()).isEqualTo(ImportCode.FINDINGS_NOT_LISTED.code());
		assertThat(result.warnings().getLast().message()).contains("3");
	}

	@Test
	void isOfTheCompanyOfItsFirstRow() {
		Report report = new Report(Texts.in(Locale.ENGLISH), "south");
		assertThat(report.company()).isEqualTo("south");
		report.isOf("North");
		report.isOf("east");
		assertThat(report.company()).isEqualTo("north");
	}

}
