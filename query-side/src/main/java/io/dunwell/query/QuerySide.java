package io.dunwell.query;

import io.dunwell.log.service.Service;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The query side as a service: views, REST and the console. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class QuerySide {

	public static void main(String[] args) {
		Service.run(QuerySide.class, "query-side", args);
	}

}
