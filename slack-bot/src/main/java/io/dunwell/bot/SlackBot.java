package io.dunwell.bot;

import io.dunwell.log.service.Service;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The bot as a service. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class SlackBot {

	public static void main(String[] args) {
		Service.run(SlackBot.class, "slack-bot", args);
	}

}
