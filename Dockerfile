# Expects a built tree: bin/truthloom --build
FROM eclipse-temurin:25-jre
RUN useradd --create-home truthloom && install -d -o truthloom -g truthloom /home/truthloom/.truthloom
WORKDIR /app
COPY bin/java-options ./
COPY target/app/truthloom.jar ./
COPY target/app/lib ./lib
USER truthloom
ENV MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456 OMP_NUM_THREADS=1
VOLUME /home/truthloom/.truthloom
EXPOSE 8080
ENTRYPOINT ["java", "@java-options", "-jar", "truthloom.jar"]
