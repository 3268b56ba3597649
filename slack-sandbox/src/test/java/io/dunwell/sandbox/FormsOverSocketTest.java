package io.dunwell.sandbox;

import org.springframework.test.context.TestPropertySource;

/** The same, with everything delivered in Socket Mode. */
@TestPropertySource(properties = "dunwell.slack.app-token=xapp-1-test")
class FormsOverSocketTest extends FormsTest {

}
