package io.truthloom.learn;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.nd4j.linalg.api.environment.Nd4jEnvironment;
import org.nd4j.linalg.factory.Nd4j;

/** What ND4J computes on. Every call loads the native libraries where they are not loaded yet. */
final class Device {
    private Device() {}

    static boolean isCpu() {
        return "CPU".equalsIgnoreCase(String.valueOf(environment().get(Nd4jEnvironment.BACKEND_KEY)));
    }

    static String describe() {
        Properties environment = environment();
        if (isCpu()) {
            String threads = String.valueOf(environment.get(Nd4jEnvironment.OMP_THREADS_KEY));
            return "CPU (oneDNN), " + threads + ("1".equals(threads) ? " thread" : " threads");
        }
        if (environment.get(Nd4jEnvironment.CUDA_DEVICE_INFORMATION_KEY) instanceof List<?> devices
                && !devices.isEmpty()
                && devices.getFirst() instanceof Map<?, ?> first
                && first.get(Nd4jEnvironment.CUDA_DEVICE_NAME_KEY) instanceof Object name) {
            return name.toString();
        }
        return "GPU";
    }

    private static Properties environment() {
        return Nd4j.getExecutioner().getEnvironmentInformation();
    }
}
