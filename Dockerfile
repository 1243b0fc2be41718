ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY .mvn .mvn
COPY pom.xml pom.xml
COPY src src
COPY templates templates
RUN mvn -B -q -Pfast -Dmaven.test.skip=true package

FROM ${RUN_IMAGE}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin rexorm
COPY --from=build /source/target/rexorm.jar /opt/rexorm/rexorm.jar
COPY rexorm /opt/rexorm/rexorm
# The class-data archive and SQLite's library, made once here and read by whichever user the container runs as.
ENV XDG_CACHE_HOME=/opt/rexorm/cache
RUN REXORM_ARCHIVE=now /opt/rexorm/rexorm db:wait --url sqlite::memory: && chmod -R a+rX /opt/rexorm/cache
USER rexorm
WORKDIR /work
ENTRYPOINT ["/opt/rexorm/rexorm"]
CMD ["--help"]
