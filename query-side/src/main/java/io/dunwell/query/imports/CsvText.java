package io.dunwell.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a table into text: by its byte order mark, else UTF-16 where every
 * other byte is nothing, else UTF-8, else windows-1252, which is what spreadsheets of
 * western desks still write.
 */
final class CsvText {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private CsvText() {
	}

	/** How bytes are meant, after so many that only say so. */
	private record Encoding(Charset charset, int mark) {
	}

	/**
	 * Refuses what cannot be text with {@link UnreadableFile}, before any of it is read.
	 */
	static Lines lines(Content content) {
		return lines(content, null);
	}

	/**
	 * As {@link #lines(Content)}, in the encoding that somebody said; a mark still
	 * counts.
	 */
	static Lines lines(Content content, @Nullable Charset said) {
		try {
			return new Lines(open(content, encoding(content, said), CodingErrorAction.REPLACE));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static Encoding encoding(Content content, @Nullable Charset said) throws IOException {
		byte[] start = content.start(4);
		Encoding told = marked(start);
		if (told == null && said == null) {
			Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
			told = sixteenBits(start);
			if (told == null && isText(content, utf8, CodingErrorAction.REPORT)) {
				return utf8;
			}
		}
		Encoding found = told == null ? new Encoding(said == null ? WINDOWS : said, 0) : told;
		isText(content, found, CodingErrorAction.REPLACE);
		return found;
	}

	private static @Nullable Encoding marked(byte[] start) {
		return startsWith(start, 0xEF, 0xBB, 0xBF) ? new Encoding(StandardCharsets.UTF_8, 3)
				: startsWith(start, 0xFF, 0xFE) ? new Encoding(StandardCharsets.UTF_16LE, 2)
						: startsWith(start, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
	}

	private static @Nullable Encoding sixteenBits(byte[] start) {
		if (start.length > 3 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
			return new Encoding(StandardCharsets.UTF_16LE, 0);
		}
		boolean big = start.length > 3 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
		return big ? new Encoding(StandardCharsets.UTF_16BE, 0) : null;
	}

	/** Reads all of it; false where it is not in this encoding. */
	private static boolean isText(Content content, Encoding encoding, CodingErrorAction onError) throws IOException {
		char[] buffer = new char[8192];
		try (Reader reader = open(content, encoding, onError)) {
			for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
				for (int i = 0; i < read; i++) {
					if (buffer[i] == '\0') {
						throw new UnreadableFile(ImportCode.FILE_NOT_OURS, "binary");
					}
				}
			}
			return true;
		}
		catch (CharacterCodingException otherwise) {
			return false;
		}
	}

	private static Reader open(Content content, Encoding encoding, CodingErrorAction onError) throws IOException {
		InputStream in = content.open();
		in.skipNBytes(encoding.mark());
		return new InputStreamReader(in,
				encoding.charset().newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
	}

	/** Takes a byte order mark off the front of bytes read as ISO 8859-1. */
	static String stripMark(String latin) {
		for (String mark : new String[] { "\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff" }) {
			if (latin.startsWith(mark)) {
				return latin.substring(mark.length());
			}
		}
		return latin;
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
