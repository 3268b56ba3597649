# One image per part of the desk: --build-arg PART=command-side|query-side|slack-bot|all-in-one
FROM maven:3.9-eclipse-temurin-25 AS build
ARG PART
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl ${PART} -am package -DskipTests
# the jar that runs: a service's has that word in its name, the desk's own is called dunwell.jar
RUN cp "$(ls ${PART}/target/*-service.jar ${PART}/target/dunwell.jar 2>/dev/null | head -1)" app.jar \
 && java -Djarmode=tools -jar app.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home dunwell \
 && install -d -o dunwell -g dunwell /dunwell /dunwell/cache /dunwell/data
WORKDIR /dunwell
# what changes seldom comes first: an update of Dunwell then sends a few megabytes
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER dunwell
EXPOSE 8080
# The first orderly stop writes down which classes a start needs (JEP 483, 514); later starts of this image use it.
ENV OPTIONS="-XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
ENTRYPOINT ["sh", "-c", "cache=cache/$(sha256sum app.jar | cut -c1-16).aot; [ -f $cache ] && aot=-XX:AOTCache=$cache || aot=-XX:AOTCacheOutput=$cache; exec java $OPTIONS $aot -jar app.jar \"$@\"", "dunwell"]
