package io.dunwell.query.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.dunwell.messages.Money;
import io.dunwell.messages.payment.BankTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Pain002ReaderTest {

	private static final String TRANSACTION = """
			<TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn>
			<AddtlInf>closed</AddtlInf></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="EUR">40.00</InstdAmt></Amt>
			<ReqdColltnDt>2026-03-31</ReqdColltnDt><CdtrAcct><Id><IBAN>SE45 5000 0000 0583 9825 7466</IBAN></Id></CdtrAcct>
			</OrgnlTxRef></TxInfAndSts>
			""";

	@Test
	void tellsADirectDebitThatWasRejected() {
		assertThat(read("pain.008.001.02", "", TRANSACTION).returns)
			.containsExactly(new Returned("SE4550000000058398257466", Money.of("40.00", "EUR"), null,
					new BankTrail("E1", null, null), LocalDate.of(2026, 4, 2), "AC04 closed", false));
	}

	@ParameterizedTest
	@CsvSource({ "<TxSts>ACSP</TxSts>, ''", "'', ''", "'', <PmtInfSts>ACCP</PmtInfSts>" })
	void passesOverWhatWasNotRejected(String own, String batch) {
		CollectedCash read = read("pain.008.001.02", batch, TRANSACTION.replace("<TxSts>RJCT</TxSts>", own));
		assertThat(read.returns).isEmpty();
		assertThat(read.warnings).isEmpty();
	}

	@Test
	void takesTheStatusOfTheBatchForATransactionWithoutItsOwn() {
		assertThat(read("pain.008.001.02", "<PmtInfSts>RJCT</PmtInfSts>",
				TRANSACTION.replace("<TxSts>RJCT</TxSts>", "")).returns)
			.hasSize(1);
	}

	@Test
	void passesOverPaymentsOfOurOwn() {
		assertThat(read("pain.001.001.03", "", TRANSACTION).returns).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'<IBAN>SE45 5000 0000 0583 9825 7466</IBAN>', E1", "'<InstdAmt Ccy=\"EUR\">40.00</InstdAmt>', E1",
			"<OrgnlEndToEndId>E1</OrgnlEndToEndId>, ?" })
	void tellsAPersonWhatNamesNoPayment(String missing, String told) {
		CollectedCash read = read("pain.008.001.02", "", TRANSACTION.replace(missing, ""));
		assertThat(read.returns).isEmpty();
		assertThat(read.warnings)
			.containsExactly(Finding.of(Place.entry("1"), ImportCode.COLLECTION_REJECTED, told, "AC04 closed"));
	}

	@Test
	void tellsAPersonOfABatchThatWasRejectedWhole() {
		CollectedCash read = read("pain.008.001.02",
				"<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf>", "");
		assertThat(read.warnings)
			.containsExactly(Finding.of(Place.file(), ImportCode.COLLECTION_REJECTED, "P1", "AM05"));
	}

	@Test
	void rejectsATransactionThatCannotBeRead() {
		assertThat(read("pain.008.001.02", "", TRANSACTION.replace("40.00", "much")).rejectedCodes())
			.containsExactly("invalid-amount");
	}

	private static CollectedCash read(String original, String batch, String transactions) {
		byte[] bytes = """
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>M</MsgId>
				<CreDtTm>2026-04-02T09:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>O</OrgnlMsgId>
				<OrgnlMsgNmId>%s</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>P1</OrgnlPmtInfId>
				%s%s</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
				"""
			.formatted(original, batch, transactions)
			.getBytes(StandardCharsets.UTF_8);
		assertThat(FileFormat.of(Content.of(bytes))).isEqualTo(FileFormat.PAIN_002);
		CollectedCash read = new CollectedCash();
		Pain002Reader.read(Content.of(bytes), read);
		return read;
	}

}
