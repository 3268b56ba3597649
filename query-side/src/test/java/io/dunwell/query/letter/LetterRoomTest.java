package io.dunwell.query.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import io.dunwell.messages.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetterRoomTest {

	/** Where somebody wants to look at them: a folder for PDFs and pictures. */
	private static final String LOOK = System.getProperty("dunwell.letters.look", "");

	private final LetterRoom room = new LetterRoom(null);

	static Stream<Letter> letters() {
		return Words.LANGUAGES.stream()
			.flatMap(language -> Stream.of(Template.values())
				.map(template -> Samples.letter(template, language,
						Samples.items(template, Samples.currency(language), 3))));
	}

	@ParameterizedTest
	@MethodSource("letters")
	void saysTheSameInHtmlTextAndPdfWithEveryGlyphInIt(Letter letter) throws IOException {
		Written written = room.write(letter);
		look(letter.template().key() + "-" + written.language(), written);
		Words words = Words.in(letter.recipient().locale(), null);
		String total = words.amount(letter.totals().getFirst(), Words.isWhole(letter.totals()));
		assertThat(bare(written.html())).contains(bare(total), bare(letter.recipient().account()));
		assertThat(bare(written.text())).contains(bare(total), bare("F-20250117"), bare("RF18 5390 0754 7034"));
		try (PDDocument pdf = Loader.loadPDF(written.pdf())) {
			String text = bare(new PDFTextStripper().getText(pdf));
			assertThat(text).contains(bare(total), bare(letter.recipient().name()), bare("F-20250143"))
				// what a missing glyph is drawn as
				.doesNotContain("#");
			assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
			assertThat(pdf.getNumberOfPages()).isEqualTo(1);
		}
	}

	@Test
	void repeatsTheHeadOfATableOnEveryPage() throws IOException {
		for (String language : Words.LANGUAGES) {
			Letter letter = Samples.letter(Template.FINAL_NOTICE, language,
					Samples.items(Template.FINAL_NOTICE, Samples.currency(language), 60));
			Written written = room.write(letter);
			look("sixty-" + language, written);
			try (PDDocument pdf = Loader.loadPDF(written.pdf())) {
				assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
				String head = bare(Words.in(letter.recipient().locale(), null).say("column.issued"));
				List<String> withItems = new ArrayList<>();
				for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
					PDFTextStripper stripper = new PDFTextStripper();
					stripper.setStartPage(page);
					stripper.setEndPage(page);
					String text = bare(stripper.getText(pdf));
					assertThat(text).contains(page + "/" + pdf.getNumberOfPages());
					if (text.contains("F-2025")) {
						withItems.add(text);
					}
				}
				assertThat(withItems).hasSizeGreaterThan(1).allMatch(text -> text.contains(head));
			}
		}
	}

	@Test
	void keepsCurrenciesChargesAndContestedPartsApart() throws IOException {
		List<OpenItem> items = new ArrayList<>(Samples.items(Template.FORMAL_DEMAND, "EUR", 2));
		items.addAll(Samples.items(Template.FORMAL_DEMAND, "HUF", 1));
		items.addAll(Samples.items(Template.FORMAL_DEMAND, "JPY", 1));
		Money open = Money.of("1000.00", "EUR");
		items.add(new OpenItem("PART-CONTESTED-0000000000000000000000042", Samples.TODAY.minusDays(60),
				Samples.TODAY.minusDays(30), Money.of("5000.00", "EUR"), open, Money.of("400.00", "EUR")));
		items.add(new OpenItem("NOT-YET", Samples.TODAY, Samples.TODAY.plusDays(30), open, open, Money.zero("EUR")));
		List<Charge> charges = List.of(new Charge("compensation", null, Money.of("40.00", "EUR")),
				new Charge("interest", "F-20250117", Money.of("13.07", "EUR")));
		Recipient long_ = new Recipient("K-9",
				"Internationale Handelsgesellschaft für Präzisionsmaschinen, Zahnradtechnik & Antriebssysteme mit beschränkter Haftung & Co. Kommanditgesellschaft <Nord>",
				List.of(), "DE", "de", null);
		Letter letter = Samples.letter(Template.FORMAL_DEMAND, long_, items, charges, Samples.FIRM);
		Written written = room.write(letter);
		look("mixed-en", written);
		assertThat(written.language()).isEqualTo("en");
		assertThat(letter.totals()).extracting(Money::toString)
			.containsExactly("2479463.07 EUR", "1234567.00 HUF", "123456700 JPY");
		assertThat(written.text()).contains("To pay in EUR", "To pay in HUF", "To pay in JPY",
				"Also open in EUR, not asked for", "Interest for late payment, invoice F-20250117",
				"(to be confirmed by counsel)", "We act for Nordverk Maskin AB");
		try (PDDocument pdf = Loader.loadPDF(written.pdf())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("<Nord>");
		}
	}

	@Test
	void drawsRareCharactersOfNamesInBoldToo() throws IOException {
		Letter plain = Samples.letter(Template.REMINDER, "sv", Samples.items(Template.REMINDER, "SEK", 1));
		Party rare = new Party("上海堃喆贸易有限公司", List.of(), null, null, null, null);
		Letter letter = new Letter(plain.notice(), plain.template(), plain.date(), rare, null, plain.recipient(),
				plain.items(), List.of(), null, plain.follows(), null, List.of(), List.of(), plain.signer(), List.of());
		Written written = room.write(letter);
		look("rare-sv", written);
		try (PDDocument pdf = Loader.loadPDF(written.pdf())) {
			assertThat(bare(new PDFTextStripper().getText(pdf))).doesNotContain("#")
				.contains("hos" + rare.name(),
						bare(Words.in(plain.recipient().locale(), null).say("pay.no-reference")));
		}
	}

	private static void look(String name, Written written) throws IOException {
		if (LOOK.isEmpty()) {
			return;
		}
		Path folder = Files.createDirectories(Path.of(LOOK));
		Files.write(folder.resolve(name + ".pdf"), written.pdf());
		Files.writeString(folder.resolve(name + ".html"), written.html());
		Files.writeString(folder.resolve(name + ".txt"), written.text());
		try (PDDocument pdf = Loader.loadPDF(written.pdf())) {
			for (int page = 0; page < pdf.getNumberOfPages(); page++) {
				BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page, 80);
				ImageIO.write(picture, "png", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
			}
		}
	}

	private static List<PDFont> fonts(PDDocument pdf) throws IOException {
		List<PDFont> fonts = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			for (COSName name : StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
				.toList()) {
				fonts.add(page.getResources().getFont(name));
			}
		}
		return fonts;
	}

	/** Lines break and blanks vary; what is said does not. */
	private static String bare(String text) {
		return text.replace("&#39;", "'").replace("&amp;", "&").replaceAll("[\\s\\u00a0\\u202f]", "");
	}

}
