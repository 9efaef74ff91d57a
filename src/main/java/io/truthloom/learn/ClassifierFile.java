package io.truthloom.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A finished classifier: one zip with {@code classifier.json} and its network, DL4J's zip, in it. */
record ClassifierFile(ClassifierDescription description, byte[] network) {
    static final int FORMAT = 1;
    static final String DESCRIPTION = "classifier.json";

    private static final String NETWORK = "network.zip";
    private static final JsonMapper JSON = new JsonMapper();

    void write(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(DESCRIPTION, JSON.writeValueAsBytes(description));
        parts.put(NETWORK, network);
        ZipParts.write(file, parts);
    }

    /** @throws LearnException missing, damaged, of another kind or of a newer release */
    static ClassifierFile read(Path file) {
        String name = "The model file " + file.getFileName();
        Map<String, byte[]> parts = ZipParts.readModel(file, name);
        if (parts.containsKey(ModelFile.DESCRIPTION)) {
            throw new LearnException(name + " holds a detector; a classifier is wanted here.", null);
        }
        byte[] json = parts.get(DESCRIPTION);
        byte[] network = parts.get(NETWORK);
        if (json == null || network == null) {
            throw new LearnException(name + " is not a Truthloom model: it has no description or no network.", null);
        }
        ClassifierDescription description = describe(name, json);
        if (!description.networkSha256().equals(ZipParts.sha256(network))) {
            throw new LearnException(name + " is damaged: its network's checksum is wrong.", null);
        }
        return new ClassifierFile(description, network);
    }

    private static ClassifierDescription describe(String name, byte[] json) {
        try {
            if (JSON.readTree(json).path("format").asInt(0) > FORMAT) {
                throw new LearnException(name + " was written by a newer Truthloom; update this one to use it.", null);
            }
            return JSON.readValue(json, ClassifierDescription.class);
        } catch (JacksonException e) {
            throw new LearnException(name + " is damaged: its description can't be read.", e);
        }
    }
}
