package io.dunwell.bot.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.springframework.data.mongodb.core.MongoOperations;

/** What kill -9 looks like from inside. */
public final class Killed extends Error {

	private static final Set<String> WRITES = Set.of("insert", "updateFirst", "updateMulti", "findAndModify", "remove",
			"bulkOps");

	/** A MongoDB whose user dies when it is about to write once more. */
	public static MongoOperations afterWrites(int writes, MongoOperations mongo) {
		AtomicInteger left = new AtomicInteger(writes);
		return proxy(MongoOperations.class, mongo, WRITES, () -> left.getAndDecrement() <= 0);
	}

	/** Something whose user dies when it is about to call this method. */
	public static <T> T before(String method, Class<T> type, T object) {
		return proxy(type, object, Set.of(method), () -> true);
	}

	private static <T> T proxy(Class<T> type, T object, Set<String> deadly, BooleanSupplier now) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (deadly.contains(method.getName()) && now.getAsBoolean()) {
					throw new Killed();
				}
				try {
					return method.invoke(object, arguments);
				}
				catch (InvocationTargetException failed) {
					throw failed.getCause();
				}
			}));
	}

}
