package io.dunwell.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company's own rules on contacts.
 *
 * @param packs folder with files such as {@code se.yaml}, each in place of the one that
 * ships under its name; null for those alone
 */
@ConfigurationProperties("dunwell.contact-policy")
public record ContactPolicyProperties(@Nullable Path packs) {

}
