package io.truthloom.learn.explain;

import java.util.List;

/**
 * A net as a value.
 *
 * @param layers each after those that feed it, inputs first
 * @param suggested the layer on which a heat map says most: the last one that still has places
 */
public record Architecture(List<NetworkLayer> layers, String suggested) {
    public Architecture {
        layers = List.copyOf(layers);
    }

    public long parameters() {
        return layers.stream().mapToLong(NetworkLayer::parameters).sum();
    }
}
