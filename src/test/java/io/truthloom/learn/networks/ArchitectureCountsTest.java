package io.truthloom.learn.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureCountsTest {
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void a_network_has_the_parameters_that_were_published(Architecture architecture) {
        var configuration = Networks.configuration(
                architecture.stages(1000), Networks.picture(Architecture.INPUT, Architecture.INPUT), 1, 1e-3);

        assertThat(Networks.learnt(configuration)).isEqualTo(architecture.parameters());
    }
}
