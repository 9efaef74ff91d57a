package io.truthloom.exchange;

import io.truthloom.media.Frame;
import io.truthloom.media.FrameJpeg;
import io.truthloom.media.FrameStore;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;

/** Pictures whose only byte is their frame's number; nothing else of the store answers. */
final class NumberedFrames {
    private record Numbered(int number) implements FrameJpeg {
        @Override
        public Frame frame() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void copyTo(OutputStream target) throws IOException {
            target.write(number);
        }
    }

    private NumberedFrames() {}

    static FrameStore store() {
        return (FrameStore) Proxy.newProxyInstance(
                FrameStore.class.getClassLoader(), new Class<?>[] {FrameStore.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("open")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return new Numbered((Integer) arguments[1]);
                });
    }
}
