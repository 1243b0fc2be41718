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
USER rexorm
WORKDIR /work
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmn16m", "-jar", "/opt/rexorm/rexorm.jar"]
CMD ["--help"]
