package io.dunwell.command;

import io.dunwell.log.service.Service;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The command side as a service: decides, and works the collection days. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class CommandSide {

	public static void main(String[] args) {
		Service.run(CommandSide.class, "command-side", args);
	}

}
