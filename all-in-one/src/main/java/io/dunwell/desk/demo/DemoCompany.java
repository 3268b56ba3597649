package io.dunwell.desk.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

import io.dunwell.desk.folder.Keep;
import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Batch;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.AddPerson;

/**
 * Plays the demo company's past into the ledger with ordinary commands, once per data
 * folder. Each has a key of its own: a first start that was killed goes on where it was.
 */
public final class DemoCompany {

	/** Any number will do; this one tells of something of everything. */
	static final long SEED = 4;

	/** More senders than cores: each waits for the disk. */
	private static final int SENDERS = 4;

	private static final String TOLD_ON = "told-on";

	private static final String DONE = "done";

	private final Switchboard switchboard;

	private final Keep keep;

	private final BiConsumer<LocalDate, Instant> collectionDays;

	private final LongSupplier head;

	/**
	 * @param collectionDays works all days up to a date, as if it were that instant
	 * @param head position of the last event in the log
	 */
	public DemoCompany(Switchboard switchboard, Path folder, BiConsumer<LocalDate, Instant> collectionDays,
			LongSupplier head) {
		this.switchboard = switchboard;
		this.head = head;
		this.collectionDays = collectionDays;
		this.keep = new Keep(folder, "demo.properties");
	}

	/**
	 * Tells what has not been told.
	 * @param today the desk's date at the first start; later ones keep to the first
	 * @param progress is told percents
	 * @return whether there was anything left to tell
	 */
	public boolean tell(LocalDate today, IntConsumer progress) {
		Map<String, String> kept = keep.read();
		if (kept.containsKey(DONE)) {
			return false;
		}
		LocalDate toldOn = LocalDate.parse(kept.getOrDefault(TOLD_ON, today.toString()));
		keep.write(Map.of(TOLD_ON, toldOn.toString()));
		play(Story.of(SEED, toldOn), new NoticeTray(switchboard, head, toldOn), progress);
		keep.write(Map.of(TOLD_ON, toldOn.toString(), DONE, "true"));
		return true;
	}

	/** The people alone, for a sandbox without customers. */
	public void people() {
		DemoPerson.ALL.forEach(person -> join(person.add(), Map.of()));
	}

	private void play(List<Act> acts, NoticeTray tray, IntConsumer progress) {
		try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
			int told = 0;
			LocalDate date = LocalDate.MIN;
			for (List<Act> together : together(acts)) {
				LocalDate next = LocalDate.ofInstant(together.getFirst().at(), Story.HOUSE);
				if (next.isAfter(date) && together.getFirst().day() > Chasers.ADOPTED) {
					tray.work(date, work -> run(work, senders));
				}
				date = begin(date, next);
				run(lanes(together, told).stream().<Runnable>map(lane -> () -> lane.forEach(Runnable::run)).toList(),
						senders);
				told += together.size();
				progress.accept(told * 100 / acts.size());
			}
			tray.work(date, work -> run(work, senders));
		}
	}

	/** A day begins with its collection day, as those without acts before it did. */
	private LocalDate begin(LocalDate before, LocalDate date) {
		LocalDate next = before.equals(LocalDate.MIN) ? date : before.plusDays(1);
		for (; !next.isAfter(date); next = next.plusDays(1)) {
			collectionDays.accept(next, next.atStartOfDay(Story.HOUSE).toInstant());
		}
		return date.isBefore(before) ? before : date;
	}

	/**
	 * Acts of one day between two files. Days and files keep their order, so that the log
	 * tells the days as they were.
	 */
	private static List<List<Act>> together(List<Act> acts) {
		List<List<Act>> groups = new ArrayList<>();
		for (Act act : acts) {
			Act before = groups.isEmpty() ? null : groups.getLast().getLast();
			if (before == null || before.day() != act.day() || before.account() == null || act.account() == null) {
				groups.add(new ArrayList<>());
			}
			groups.getLast().add(act);
		}
		return groups;
	}

	/** What happens on one account stays in its order. */
	private List<List<Runnable>> lanes(List<Act> acts, int first) {
		Map<String, List<Runnable>> lanes = new LinkedHashMap<>();
		int number = first;
		for (Act act : acts) {
			String key = "demo-" + SEED + "-" + number++;
			lanes.computeIfAbsent(String.valueOf(act.account()), lane -> new ArrayList<>()).add(() -> send(act, key));
		}
		return List.copyOf(lanes.values());
	}

	private void send(Act act, String key) {
		Map<String, String> told = Map.of(Meta.RECORDED, act.at().toString(), Meta.IDEMPOTENCY_KEY, key);
		if (act.command() instanceof AddPerson person) {
			join(person, told);
		}
		else if (act.command() instanceof Batch batch) {
			switchboard.tellAll(batch, said(act.actor(), act.role(), told))
				.outcomes()
				.stream()
				.filter(DemoCompany::failed)
				.findFirst()
				.ifPresent(outcome -> {
					throw new IllegalStateException(
							"the demo company's story does not hold: " + act + " gave " + outcome);
				});
		}
		else {
			switchboard.tell(act.command(), said(act.actor(), act.role(), told));
		}
	}

	/** A sandbox may have had the people before it had their customers. */
	private void join(AddPerson person, Map<String, String> metaData) {
		try {
			switchboard.tell(person, said("desk", Role.SYSTEM, metaData));
		}
		catch (Rejected rejected) {
			if (rejected.refusal() != Refusal.DUPLICATE_PERSON) {
				throw rejected;
			}
		}
	}

	private static Map<String, String> said(String actor, Role role, Map<String, String> more) {
		Map<String, String> said = new HashMap<>(more);
		said.putAll(Map.of(Meta.ACTOR, actor, Meta.ROLE, role.name(), Meta.CHANNEL, "demo"));
		return said;
	}

	private static boolean failed(BatchResult.Outcome outcome) {
		return outcome.status() == BatchResult.Status.REJECTED || outcome.unapplied() != null;
	}

	private static void run(List<Runnable> lanes, ExecutorService senders) {
		List<? extends Future<?>> sent = lanes.stream().map(senders::submit).toList();
		try {
			for (Future<?> future : sent) {
				future.get();
			}
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(failed.getCause());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("stopped while telling the demo company's past", stopped);
		}
	}

}
