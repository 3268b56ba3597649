package io.dunwell.query.claim;

import io.dunwell.query.letter.InvoiceFiles;
import io.dunwell.query.rest.Desk;
import io.dunwell.query.rest.EdgeAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Claim files, where there is a web server to hand them out. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(ClaimController.class)
class ClaimConfiguration {

	@Bean
	ClaimFile claimFile(Desk desk, ObjectProvider<InvoiceFiles> files) {
		return new ClaimFile(desk, files.getIfAvailable(() -> InvoiceFiles.NONE));
	}

}
