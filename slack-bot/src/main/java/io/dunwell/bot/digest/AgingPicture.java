package io.dunwell.bot.digest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Aging;
import io.dunwell.messages.aging.Aging.Bucket;

/** Receivables by age as bars, each with its amount: colour alone says nothing. */
final class AgingPicture {

	private static final int WIDTH = 900;

	private static final int HEIGHT = 300;

	private static final int LEFT = 150;

	private static final int RIGHT = 200;

	private static final int TOP = 50;

	private static final Color INK = new Color(0x1d1c1d);

	/** From calm to alarming; also apart for those who see no red and green. */
	private static final List<Color> BARS = List.of(new Color(0x2f6f73), new Color(0x4f8f6b), new Color(0xc9a227),
			new Color(0xd97b29), new Color(0xb23a48));

	private AgingPicture() {
	}

	/** As PNG. */
	static byte[] png(Voice voice, Aging aging) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			paint(graphics, voice, aging);
		}
		finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException neverInMemory) {
			throw new IllegalStateException(neverInMemory);
		}
		return bytes.toByteArray();
	}

	private static void paint(Graphics2D graphics, Voice voice, Aging aging) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(INK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
		graphics.drawString(voice.say("digest.chart", "date", aging.asOf(), "currency", aging.currency()), 20, 30);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
		int height = (HEIGHT - TOP) / Math.max(1, aging.buckets().size());
		BigDecimal largest = aging.buckets()
			.values()
			.stream()
			.map(Bucket::amount)
			.reduce(BigDecimal.ONE, BigDecimal::max);
		int row = 0;
		for (Map.Entry<String, Bucket> bucket : aging.buckets().entrySet()) {
			int y = TOP + row * height;
			int length = BigDecimal.valueOf(WIDTH - LEFT - RIGHT)
				.multiply(bucket.getValue().amount())
				.divide(largest, 0, RoundingMode.HALF_UP)
				.intValue();
			graphics.setColor(INK);
			graphics.drawString(voice.word("bucket", bucket.getKey()), 20, y + height / 2 + 6);
			graphics.setColor(BARS.get(Math.min(row, BARS.size() - 1)));
			graphics.fillRect(LEFT, y + 6, Math.max(2, length), height - 14);
			graphics.setColor(INK);
			graphics.setStroke(new BasicStroke(1));
			graphics.drawString(voice.money(Money.of(bucket.getValue().amount(), aging.currency())),
					LEFT + Math.max(2, length) + 10, y + height / 2 + 6);
			row++;
		}
	}

}
