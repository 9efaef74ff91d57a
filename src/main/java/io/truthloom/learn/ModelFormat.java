package io.truthloom.learn;

import io.truthloom.common.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How models of a kind lie in a file: one zip with a description, whose name tells the kind, and the network.
 *
 * @param word for the kind in sentences
 * @param entry name of the description in the zip
 */
record ModelFormat<D extends NetworkDescription>(String word, String entry, Class<D> description) {
    static final int VERSION = 1;
    static final String ENGINE = "deeplearning4j 1.0.0-M2.1";
    static final ModelFormat<ModelDescription> DETECTOR =
            new ModelFormat<>("detector", "truthloom.json", ModelDescription.class);
    static final ModelFormat<ClassifierDescription> CLASSIFIER =
            new ModelFormat<>("classifier", "classifier.json", ClassifierDescription.class);

    private static final String NETWORK = "network.zip";
    private static final JsonMapper JSON = new JsonMapper();

    void write(Path file, ModelFile<D> model) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(entry, JSON.writeValueAsBytes(model.description()));
        parts.put(NETWORK, model.network());
        ZipParts.write(file, parts);
    }

    /** False also where the file is missing, damaged or no zip: whoever opens it then says so. */
    boolean isOf(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws LearnException missing, damaged, of another kind or of a newer release */
    ModelFile<D> read(Path file) {
        String name = "The model file " + file.getFileName();
        Map<String, byte[]> parts = ZipParts.readModel(file, name);
        ModelFormat<?> other = this == DETECTOR ? CLASSIFIER : DETECTOR;
        if (parts.containsKey(other.entry)) {
            throw new LearnException("%s holds a %s; a %s is wanted here.".formatted(name, other.word, word), null);
        }
        byte[] json = parts.get(entry);
        byte[] network = parts.get(NETWORK);
        if (json == null || network == null) {
            throw new LearnException(name + " is not a Truthloom model: it has no description or no network.", null);
        }
        D described = describe(name, json);
        if (!described.networkSha256().equals(Sha256.of(network))) {
            throw new LearnException(name + " is damaged: its network's checksum is wrong.", null);
        }
        return new ModelFile<>(described, network);
    }

    private D describe(String name, byte[] json) {
        try {
            if (JSON.readTree(json).path("format").asInt(0) > VERSION) {
                throw new LearnException(name + " was written by a newer Truthloom; update this one to use it.", null);
            }
            return JSON.readValue(json, description);
        } catch (JacksonException e) {
            throw new LearnException(name + " is damaged: its description can't be read.", e);
        }
    }
}
