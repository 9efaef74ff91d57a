package io.truthloom.learn.explain;

import io.truthloom.learn.InferencePool;
import io.truthloom.learn.NetworkOpener;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
class DefaultNetworkInspectors implements NetworkInspectors {
    private final NetworkOpener opener;
    private final InferencePool pool;

    DefaultNetworkInspectors(NetworkOpener opener, InferencePool pool) {
        this.opener = opener;
        this.pool = pool;
    }

    @Override
    public NetworkInspector open(Path modelFile) {
        return pool.run(() -> new DefaultNetworkInspector(new NetworkBench(opener.open(modelFile)), pool));
    }
}
