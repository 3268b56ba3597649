package io.dunwell.query.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What one process has of MongoDB. It can die at any of its writes: before, after or in
 * the middle of it; from then on it reaches nothing. And it can be held up at one while
 * others go on.
 */
final class Wire {

	private static final Set<String> WRITES = Set.of("bulkWrite", "insertOne", "updateOne", "replaceOne", "deleteOne",
			"findOneAndUpdate");

	private final MongoOperations mongo;

	private int writes;

	private int dieAt = Integer.MAX_VALUE;

	private int holdAt = Integer.MAX_VALUE;

	private Runnable meanwhile = () -> {
	};

	private boolean dead;

	Wire(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The process dies at its nth write from now on. */
	Wire dieAt(int nth) {
		dieAt = writes + nth;
		return this;
	}

	/** The process stands still before its nth write from now on, while this happens. */
	Wire holdAt(int nth, Runnable others) {
		holdAt = writes + nth;
		meanwhile = others;
		return this;
	}

	MongoOperations operations() {
		return proxy(MongoOperations.class, (method, arguments) -> {
			Object answer = call(mongo, method, arguments);
			return (answer instanceof MongoCollection<?> collection) ? collection(collection) : answer;
		});
	}

	private MongoCollection<?> collection(MongoCollection<?> collection) {
		return proxy(MongoCollection.class, (method, arguments) -> {
			if (dead) {
				throw new Death();
			}
			if (arguments == null || !WRITES.contains(method.getName())) {
				return call(collection, method, arguments);
			}
			int now = ++writes;
			if (now == holdAt) {
				meanwhile.run();
			}
			if (now < dieAt) {
				return call(collection, method, arguments);
			}
			dead = true;
			if (arguments[0] instanceof List<?> bulk) {
				arguments[0] = bulk.subList(0, now % (bulk.size() + 1));
			}
			if (arguments[0] instanceof List<?> bulk ? !bulk.isEmpty() : now % 2 == 0) {
				call(collection, method, arguments);
			}
			throw new Death();
		});
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException thrown) {
			throw thrown.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call.answer(method, arguments)));
	}

	private interface Call {

		@Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable;

	}

	/** An error, because nobody may recover from it. */
	static final class Death extends Error {

		private static final long serialVersionUID = 1L;

	}

}
