/** The whole desk from its outside: REST, the pretended Slack, a browser, real files. */
@NullMarked
package io.dunwell.desk.e2e;

import org.jspecify.annotations.NullMarked;
