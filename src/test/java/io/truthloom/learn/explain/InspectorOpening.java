package io.truthloom.learn.explain;

import io.truthloom.learn.InferencePool;
import io.truthloom.learn.NetworkOpener;
import java.nio.file.Path;
import java.util.List;

/** For tests of other packages, which no Spring serves. */
public final class InspectorOpening {
    private InspectorOpening() {}

    public static NetworkInspector open(Path model, NetworkOpener opener, InferencePool pool) {
        return new DefaultNetworkInspectors(List.of(opener), pool).open(model);
    }
}
