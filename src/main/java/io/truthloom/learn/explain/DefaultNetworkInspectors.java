package io.truthloom.learn.explain;

import io.truthloom.learn.InferencePool;
import io.truthloom.learn.NetworkOpener;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DefaultNetworkInspectors implements NetworkInspectors {
    private final List<NetworkOpener> openers;
    private final InferencePool pool;

    DefaultNetworkInspectors(List<NetworkOpener> openers, InferencePool pool) {
        this.openers = openers;
        this.pool = pool;
    }

    @Override
    public NetworkInspector open(Path modelFile) {
        // where none takes it, the first says what is wrong with it
        NetworkOpener opener = openers.stream()
                .filter(candidate -> candidate.opens(modelFile))
                .findFirst()
                .orElse(openers.getFirst());
        return pool.run(() -> new DefaultNetworkInspector(new NetworkBench(opener.open(modelFile)), pool));
    }
}
