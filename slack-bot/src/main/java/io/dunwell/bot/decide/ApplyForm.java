package io.dunwell.bot.decide;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dunwell.bot.block.Block.Input;
import io.dunwell.bot.block.Element.TextInput;
import io.dunwell.bot.block.View.Modal;
import io.dunwell.bot.edge.Form;
import io.dunwell.bot.edge.Json;
import io.dunwell.bot.edge.Session;
import io.dunwell.bot.input.AmountRead;
import io.dunwell.bot.input.Outcome;
import io.dunwell.bot.input.Parser;
import io.dunwell.bot.input.Problem;
import io.dunwell.bot.input.Reading;
import io.dunwell.bot.input.Reading.Direction;
import io.dunwell.bot.text.Voice;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import org.jspecify.annotations.Nullable;

/** Asks which invoice cash belongs to, when it is none that was suggested. */
final class ApplyForm implements Form {

	static final String ID = "decide-apply";

	private static final String INVOICE = "invoice";

	private static final String AMOUNT = "amount";

	/**
	 * What the window remembers.
	 *
	 * @param left decimal, of the payment's cash
	 * @param responseUrl answers where the list is; known once the button is pressed
	 */
	@JsonInclude(Include.NON_NULL)
	record Memo(String payment, String currency, String left, boolean everyones, @Nullable String responseUrl) {

		static Memo of(String value) {
			return Json.read(value, Memo.class);
		}

		String json() {
			return Json.write(this);
		}

		Memo at(@Nullable String url) {
			return new Memo(this.payment, this.currency, this.left, this.everyones, url);
		}

	}

	static Modal window(Voice voice, Memo memo) {
		return new Modal(ID, voice.say("decide.apply.title"), voice.say("decide.apply.submit"),
				voice.say("form.cancel"), memo.json(),
				List.of(new Input(voice.say("dispute.form.invoice"),
						new TextInput(INVOICE, voice.say("decide.apply.example"), null, false), null, false),
						new Input(voice.say("form.amount"),
								new TextInput(AMOUNT, voice.say("form.amount-example"),
										voice.money(Money.of(new BigDecimal(memo.left()), memo.currency())), false),
								null, false)));
	}

	@Override
	public Map<String, String> check(Voice voice, Filled filled) {
		Map<String, String> errors = new HashMap<>();
		if (filled.value(INVOICE) == null) {
			errors.put(INVOICE, voice.say("decide.apply.invoice-missing"));
		}
		List<AmountRead> amounts = amounts(voice, filled);
		if (amounts.size() != 1) {
			errors.put(AMOUNT, voice.say("form.amount-unclear"));
		}
		else if (amounts.getFirst()
			.in(Memo.of(filled.metadata()).currency(),
					voice.locale()) instanceof Outcome.Unclear<Money>(Problem problem)) {
			errors.put(AMOUNT, voice.problem(problem));
		}
		return errors;
	}

	private static List<AmountRead> amounts(Voice voice, Filled filled) {
		String typed = filled.value(AMOUNT);
		return typed == null ? List.of()
				: Parser.amounts(typed, new Reading(voice.today(), voice.locale(), Direction.AHEAD));
	}

	@Override
	public void submitted(Session session, Filled filled) {
		Memo memo = Memo.of(filled.metadata());
		String typed = Objects.requireNonNull(filled.value(INVOICE), INVOICE).strip();
		String invoice = typed.startsWith("#") ? typed.substring(1) : typed;
		if (amounts(session.voice(), filled).getFirst()
			.in(memo.currency(), session.voice().locale()) instanceof Outcome.Known<Money>(Money amount)) {
			session.send(new AllocatePayment(memo.payment(), List.of(new Allocation(invoice, amount, null))), "apply");
			session.replace(memo.responseUrl(), DecideCapability.list(session, memo.everyones(), session
				.say("decide.applied", "parts", session.say("list.share", "invoice", invoice, "amount", amount))));
		}
	}

}
