package io.dunwell.command;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static io.dunwell.command.Book.sek;
import static org.assertj.core.api.Assertions.assertThat;

class WriteOffPropertiesTests {

	@Test
	void areWrittenAsOperatorsWriteThem() {
		WriteOffProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("dunwell.write-offs.limits.lead.SEK", "750",
						"dunwell.write-offs.tolerances.SEK", "2.50", "dunwell.write-offs.bank-fees.SEK", "40")))
			.bind("dunwell.write-offs", WriteOffProperties.class)
			.get();
		assertThat(properties.policy().limits()).isEqualTo(Map.of("lead", Map.of("SEK", new BigDecimal("750"))));
		assertThat(properties.policy().isSmall(sek("2.50"))).isTrue();
		assertThat(properties.policy().isSmall(sek("2.51"))).isFalse();
		assertThat(properties.policy().bankFees()).isEqualTo(Map.of("SEK", new BigDecimal("40")));
	}

	@Test
	void nothingIsWrittenOffByItselfUnlessSomebodySaysSo() {
		var policy = new WriteOffProperties(null, null, null).policy();
		assertThat(policy.isSmall(sek("0.01"))).isFalse();
		assertThat(policy.limits()).containsOnlyKeys("lead", "controller");
	}

}
