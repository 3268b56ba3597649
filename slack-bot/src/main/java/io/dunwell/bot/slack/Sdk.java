package io.dunwell.bot.slack;

import java.util.List;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.OkHttpClient;

/**
 * Slack's SDK without its statistics. It counts calls for a rate limiter that only its
 * asynchronous clients use, in a thread per kind of API and configuration; some of them
 * start with its classes, and none ends when the app does.
 */
public final class Sdk {

	private Sdk() {
	}

	/**
	 * With the SDK's defaults, nothing from the environment, and no thread left behind.
	 */
	public static Slack quiet() {
		SlackConfig ours = new SlackConfig();
		ours.setStatsEnabled(false);
		Slack slack = Slack.getInstance(ours, new SlackHttpClient(onceOnly(ours)));
		List.of(ours, SlackConfig.DEFAULT)
			.forEach(config -> close(config.getMethodsConfig(), config.getAuditConfig(), config.getSCIMConfig(),
					config.getSCIM2Config()));
		close(MethodsConfig.DEFAULT_SINGLETON, AuditConfig.DEFAULT_SINGLETON, SCIMConfig.DEFAULT_SINGLETON,
				SCIM2Config.DEFAULT_SINGLETON);
		return slack;
	}

	/** OkHttp would send a post again whose connection broke: we look first. */
	private static OkHttpClient onceOnly(SlackConfig ours) {
		return SlackHttpClient.buildOkHttpClient(ours).newBuilder().retryOnConnectionFailure(false).build();
	}

	private static void close(MethodsConfig methods, AuditConfig audit, SCIMConfig scim, SCIM2Config scim2) {
		List.of(methods.getMetricsDatastore(), audit.getMetricsDatastore(), scim.getMetricsDatastore(),
				scim2.getMetricsDatastore())
			.forEach(Sdk::close);
	}

	private static void close(MetricsDatastore counts) {
		try {
			counts.close();
		}
		catch (Exception neverThrown) {
			throw new IllegalStateException(neverThrown);
		}
	}

}
