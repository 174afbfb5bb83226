# The image of the tool, for what a cluster or Compose needs of it: `setup` (rows and account) and `drive` (load).
FROM eclipse-temurin:25-jre
ARG VERSION=unknown
ARG COMMIT=unknown
LABEL org.opencontainers.image.title="Twinstack tool" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${COMMIT}" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY comparison/target/comparison.jar ./
USER 10001:10001
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx256m", "-jar", "comparison.jar"]
