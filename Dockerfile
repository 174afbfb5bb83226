# The image of either service: `docker build --build-arg APP=reactive-app .`
# It takes the jars that `./mvnw -q package` built, so that what runs in the container is what was tested.
ARG APP=blocking-app
# The same for both, and replaced as a whole by whoever sets the variable. A JVM that sees one processor or less than
# 2 GB would choose the serial collector. The number of processors comes from the container's limit; here
# -XX:ActiveProcessorCount overrides it.
ARG JAVA_TOOL_OPTIONS="-XX:+UseG1GC -Xms512m -Xmx512m"
# What the labels say of the jar.
ARG VERSION=unknown
ARG COMMIT=unknown

FROM eclipse-temurin:25-jre AS layers
ARG APP
WORKDIR /layers
COPY ${APP}/target/${APP}.jar app.jar
# Each layer as a root of its own, whose folders are not dated by the build: of the same jar come the same layers.
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted && \
    for layer in extracted/*; do mkdir -p "roots/${layer#*/}" && mv "$layer" "roots/${layer#*/}/app"; done && \
    find roots -type d -exec touch --date=@0 {} +

# All in which the two images differ: their ports, as in application.yaml.
FROM eclipse-temurin:25-jre AS blocking-app
ENV MANAGEMENT_SERVER_PORT=9081
EXPOSE 8081 9081

FROM eclipse-temurin:25-jre AS reactive-app
ENV MANAGEMENT_SERVER_PORT=9082
EXPOSE 8082 9082

FROM ${APP} AS service
# From what changes least to what changes most.
COPY --from=layers /layers/roots/dependencies/ /
COPY --from=layers /layers/roots/spring-boot-loader/ /
COPY --from=layers /layers/roots/snapshot-dependencies/ /
COPY --from=layers /layers/roots/application/ /
WORKDIR /app

# What the JVM learns from real requests it keeps for the next start. The cache holds for this very JVM and class
# path; with others the service warns and starts without it.
FROM mysql:8.4 AS training
ARG JAVA_TOOL_OPTIONS
ENV JAVA_TOOL_OPTIONS=${JAVA_TOOL_OPTIONS} \
    PATH=/opt/java/openjdk/bin:${PATH}
COPY --from=service /opt/java/openjdk /opt/java/openjdk
COPY --from=service /app /app
COPY comparison/target/comparison.jar deploy/image/train.sh /training/
WORKDIR /app
RUN /training/train.sh /training/app.aot

FROM service
ARG APP
ARG JAVA_TOOL_OPTIONS
ARG VERSION
ARG COMMIT
LABEL org.opencontainers.image.title="Twinstack ${APP}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${COMMIT}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=training /training/app.aot ./

# The loopback of a container is reached by nobody; who may reach the port is said where it is published.
ENV MANAGEMENT_SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS=${JAVA_TOOL_OPTIONS}

# A number, so that Kubernetes can see that it is not root; nobody owns a file here.
USER 10001:10001
# /tmp is all that is written to. Where it is a tmpfs it needs `exec`: Netty unpacks its native transport there.
# C2 is asked for less than without a cache, and sooner: docs/start.md.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", \
  "-XX:Tier4InvocationThreshold=10000", "-XX:Tier4MinInvocationThreshold=10000", "-XX:Tier4BackEdgeThreshold=100000", \
  "-XX:Tier2InvokeNotifyFreqLog=8", \
  "--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]

# By bash alone, since the image has neither curl nor wget.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
