package io.dunwell.query.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a table into text: by its byte order mark, else UTF-16 where every
 * other byte is nothing, else UTF-8, else windows-1252, which is what spreadsheets of
 * western desks still write.
 */
final class CsvText {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private CsvText() {
	}

	/** Refuses what cannot be text with {@link UnreadableFile}. */
	static String decode(byte[] bytes) {
		return text(decodeMarked(bytes));
	}

	private static String text(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableFile(ImportCode.FILE_NOT_OURS, "binary");
		}
		return text;
	}

	/**
	 * As {@link #decode(byte[])}, in the encoding that somebody said; a mark still
	 * counts.
	 */
	static String decode(byte[] bytes, Charset encoding) {
		boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFF, 0xFE)
				|| startsWith(bytes, 0xFE, 0xFF);
		return marked ? decode(bytes) : text(new String(bytes, encoding));
	}

	private static String decodeMarked(byte[] bytes) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
		}
		if (bytes.length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
			return new String(bytes, StandardCharsets.UTF_16LE);
		}
		if (bytes.length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
			return new String(bytes, StandardCharsets.UTF_16BE);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException notUtf8) {
			return new String(bytes, WINDOWS);
		}
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
