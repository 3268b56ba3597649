package io.dunwell.messages.directory;

import io.dunwell.messages.Query;

/**
 * Asks who a Slack user is; no or one person is answered.
 */
public record FindPersonBySlackUser(String slackUser) implements Query<People> {

}
