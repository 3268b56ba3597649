package io.dunwell.query.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that were cut off, or changed at random, are read or refused, and never end in
 * anything else.
 */
class MutationTest {

	private static final List<byte[]> SEEDS = wholeFiles();

	@Property(tries = 400)
	void readsOrRefusesACutFile(@ForAll("seeds") byte[] whole, @ForAll Random random) throws IOException {
		survives(Arrays.copyOf(whole, random.nextInt(whole.length + 1)));
	}

	@Property(tries = 800)
	void readsOrRefusesAChangedFile(@ForAll("seeds") byte[] whole, @ForAll Random random) throws IOException {
		byte[] changed = whole.clone();
		for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
			int at = random.nextInt(changed.length);
			switch (random.nextInt(4)) {
				case 0 -> changed[at] = (byte) random.nextInt(256);
				case 1 -> changed[at] = (byte) "<>&\"',;\n\r\t09.-".charAt(random.nextInt(14));
				case 2 -> changed = without(changed, at, Math.min(changed.length, at + random.nextInt(40)));
				default -> System.arraycopy(changed, at, changed,
						random.nextInt(changed.length - (changed.length - at) + 1), changed.length - at);
			}
		}
		survives(changed);
	}

	@Property(tries = 300)
	void readsOrRefusesNoise(@ForAll byte[] noise) throws IOException {
		survives(noise);
	}

	@Property(tries = 300)
	void readsOrRefusesAnyText(@ForAll String text) throws IOException {
		survives(text.getBytes(StandardCharsets.UTF_8));
		survives(("account,number,issued,amount,currency\n" + text).getBytes(StandardCharsets.UTF_8));
		survives((":20:R\n:25:1\n:60F:C260331EUR0,\n:61:260331C1,NTRF\n:86:166?20" + text)
			.getBytes(StandardCharsets.UTF_8));
		survives(("01,1,2,260401,1015,1,80,1,2/\n" + text).getBytes(StandardCharsets.UTF_8));
		survives(("bankAccount,valueDate,amount,currency,remittance\nSE1,2026-01-01,1,EUR," + text)
			.getBytes(StandardCharsets.UTF_8));
	}

	@Property(tries = 200)
	void readsOrRefusesAnyMapping(@ForAll String yaml) throws IOException {
		for (String mapping : new String[] { yaml, "columns: {account: " + yaml + "}", "columns: " + yaml }) {
			run(ImportKind.INVOICES, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), mapping);
		}
	}

	@Provide
	Arbitrary<byte[]> seeds() {
		return Arbitraries.of(SEEDS);
	}

	private static void survives(byte[] bytes) throws IOException {
		for (ImportKind kind : ImportKind.values()) {
			run(kind, bytes, null);
		}
	}

	private static void run(ImportKind kind, byte[] bytes, @Nullable String mapping) throws IOException {
		TestLedger ledger = new TestLedger();
		try {
			ImportResult result = ledger.imports()
				.run(kind, new ByteArrayInputStream(bytes), "x", mapping, TestLedger.LEAD, Locale.ENGLISH);
			assertThat(result.accepted()).isNotNegative();
		}
		catch (UnreadableFile refused) {
			assertThat(ledger.batches).as("nothing of a refused file went in: %s", refused.code()).isEmpty();
		}
	}

	private static byte[] without(byte[] bytes, int from, int to) {
		byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
		System.arraycopy(bytes, to, rest, from, bytes.length - to);
		return rest.length == 0 ? new byte[1] : rest;
	}

	private static List<byte[]> wholeFiles() {
		List<byte[]> seeds = new ArrayList<>();
		seeds.add("""
				account,accountName,number,issued,due,amount,currency,type,country
				0042,"Acme ""the"" AB",F1,2026-01-01,2026-02-01,"1,234.50",EUR,,SE
				0043,Beta,F2,2026-01-01,,-10.00,EUR,credit,Sweden
				""".getBytes(StandardCharsets.UTF_8));
		seeds.add("""
				bankAccount;bankReference;valueDate;amount;currency;payer;remittance;invoice
				SE4550000000058398257466;;2026-02-01;10,00;EUR;"Åsa
				Ek";INV-2026-001 10.04.2026;
				""".getBytes(StandardCharsets.UTF_8));
		seeds
			.add("""
					<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
					<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>
					<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
					<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
					<Ntry><Amt Ccy="EUR">8.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-31</Dt>
					</BookgDt><ValDt><DtTm>2026-04-01T00:00:00</DtTm></ValDt><NtryDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">3.00
					</Amt></TxAmt></AmtDtls></TxDtls><TxDtls><Amt Ccy="EUR">5.00</Amt><RmtInf><Ustrd>INV-1</Ustrd></RmtInf></TxDtls>
					</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
					"""
				.getBytes(StandardCharsets.UTF_8));
		seeds.add("""
				<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
				 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
				 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>1</cbc:ID>
				<cbc:IssueDate>2026-01-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
				<cac:AccountingSupplierParty/><cac:AccountingCustomerParty><cac:Party><cbc:EndpointID>7</cbc:EndpointID>
				</cac:Party></cac:AccountingCustomerParty><cac:LegalMonetaryTotal>
				<cbc:PayableAmount currencyID="EUR">10.00</cbc:PayableAmount></cac:LegalMonetaryTotal><cac:InvoiceLine>
				<cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="EUR">10</cbc:LineExtensionAmount><cac:Item/>
				</cac:InvoiceLine></Invoice>
				""".getBytes(StandardCharsets.UTF_8));
		seeds.add("""
				:20:REF
				:25:50880050/0194774600EUR
				:28C:5/1
				:60F:C260331EUR0,
				:61:2604010331CR100,NTRFNONREF//B1
				:86:166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+Rechnung 1043?32Acme GmbH
				:61:2604010331RC5,00NRTINONREF
				:86:/EREF/E1/NAME/Acme BV/REMI/USTD//Factuur 1043/
				:62F:C260331EUR95,
				-
				""".getBytes(StandardCharsets.UTF_8));
		seeds.add("""
				01,121,999,260401,1015,1,80,1,2/
				02,999,121,1,260331,,CAD,2/
				03,1234,USD,010,000,,,015,+9000,,/
				16,195,10000,D,1,0,10000,BANK1,CUST1,WIRE FROM ACME/BETA
				88,OBI:=INVOICE 1043, THANKS
				16,557,1000,Z,,,/
				49,20000,5/
				98,20000,1,7/
				99,20000,1,9/
				""".getBytes(StandardCharsets.UTF_8));
		seeds
			.add("""
					<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr>
					<CreDtTm>2026-04-02T09:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>O</OrgnlMsgId>
					<OrgnlMsgNmId>pain.008.001.02</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>
					<OrgnlPmtInfId>P1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
					<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">40.00</InstdAmt></Amt><ReqdColltnDt>2026-03-31</ReqdColltnDt><CdtrAcct>
					<Id><IBAN>SE4550000000058398257466</IBAN></Id></CdtrAcct></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>
					</CstmrPmtStsRpt></Document>
					"""
				.getBytes(StandardCharsets.UTF_8));
		String cii = CiiReaderTest.cii("380", "<ID>K7</ID>", "", "<DuePayableAmount>100.00</DuePayableAmount>");
		seeds.add(cii.getBytes(StandardCharsets.UTF_8));
		seeds.add(pdf(cii));
		return seeds;
	}

	private static byte[] pdf(String cii) {
		try {
			return HybridPdfTest.pdf("factur-x.xml", cii);
		}
		catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
	}

}
