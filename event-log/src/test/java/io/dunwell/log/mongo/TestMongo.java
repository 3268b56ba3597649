package io.dunwell.log.mongo;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A MongoDB database of its own for a test class. Over the wire it is always there:
 * {@code mongo-java-server} in this process, which has no secondary indexes (queries
 * answer the same, only slower), no sessions or transactions and no crash safety. The
 * real server is there where Docker is.
 */
public final class TestMongo implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(TestMongo.class);

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String uri;

	private final MongoClient client;

	private final MongoTemplate template;

	private TestMongo(String server) {
		String name = "test_" + COUNT.incrementAndGet();
		this.uri = server + "/" + name + "?directConnection=true";
		this.client = MongoClients.create(uri);
		this.template = new MongoTemplate(client, name);
	}

	/** An empty database behind the wire protocol. */
	public static TestMongo create() {
		return new TestMongo("mongodb://127.0.0.1:" + Wire.ADDRESS.getPort());
	}

	/** An empty database of a real server; says why when there is none. */
	public static Optional<TestMongo> real() {
		return Optional.ofNullable(Real.SERVER).map(server -> new TestMongo(server.getConnectionString()));
	}

	public MongoTemplate template() {
		return template;
	}

	/** For {@code spring.mongodb.uri}. */
	public String uri() {
		return uri;
	}

	@Override
	public void close() {
		template.getDb().drop();
		client.close();
	}

	/** Started when the first test asks; gone with the process. */
	private static final class Wire {

		static final InetSocketAddress ADDRESS = new MongoServer(new MemoryBackend()).bind();

	}

	/** Started when the first test asks; Testcontainers removes it. */
	private static final class Real {

		static final @Nullable MongoDBContainer SERVER = start();

		private static @Nullable MongoDBContainer start() {
			if (!DockerClientFactory.instance().isDockerAvailable()) {
				log.warn(
						"No Docker here: what must hold on MongoDB is shown over the wire only, not on the real server");
				return null;
			}
			MongoDBContainer server = new MongoDBContainer("mongo:8.0");
			server.start();
			return server;
		}

	}

}
