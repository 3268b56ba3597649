package io.dunwell.query.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** HTML as PDF, A4, with every glyph in it. */
public final class Pdf {

	/** Where Chinese begins: radicals, signs and characters. */
	private static final int EAST_ASIAN = 0x2E80;

	static {
		// it tells of every style sheet and font, to the standard error
		XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
	}

	private Pdf() {
	}

	/** Nothing is fetched for it. */
	public static byte[] write(String html) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder().withHtmlContent(html, null)
			.toStream(pdf)
			.withProducer("Dunwell")
			// A document is made of itself.
			.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		font(builder, "NotoSans-Regular", "Noto Sans", 400);
		font(builder, "NotoSans-Bold", "Noto Sans", 700);
		// Ten megabytes that most letters can do without
		if (html.codePoints().anyMatch(point -> point >= EAST_ASIAN)) {
			font(builder, "NotoSansSC-Regular", "Noto Sans SC", 400);
			font(builder, "NotoSansSC-Bold", "Noto Sans SC", 700);
			// The bold one has the common characters; a rare one in a name is drawn
			// plain.
			font(builder, "NotoSansSC-Regular", "Rare", 700);
		}
		try {
			builder.run();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
		return pdf.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
	}

	private static InputStream open(String file) {
		return Objects.requireNonNull(Pdf.class.getResourceAsStream("fonts/" + file + ".ttf"), file);
	}

}
