package io.truthloom.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.learn.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SweepExpansionTest {
    private final SweepExpansion expansion = new SweepExpansion(new JsonMapper());

    @Test
    void every_combination_of_values_makes_settings() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("learningRate", List.of("0.001", "0.0005"));
        values.put("copyPaste", List.of("true", "false"));
        List<TrainingSettings> all = of(values);
        assertThat(all).extracting(TrainingSettings::learningRate).containsExactly(0.001, 0.001, 0.0005, 0.0005);
        assertThat(all).extracting(TrainingSettings::copyPaste).containsExactly(true, false, true, false);
        assertThat(all)
                .extracting(TrainingSettings::seed)
                .containsOnly(TrainingSettings.defaults().seed());
    }

    @Test
    void a_setting_that_the_product_chooses_can_be_null() {
        assertThat(of(Map.of("inputWidth", List.of("null", "384"))))
                .extracting(TrainingSettings::inputWidth)
                .containsExactly(null, 384);
    }

    @Test
    void what_is_wrong_is_named() {
        assertThatThrownBy(() -> of(Map.of("learnRate", List.of("1"))))
                .hasMessageContaining("no setting \"learnRate\"")
                .hasMessageContaining("learningRate");
        assertThatThrownBy(() -> of(Map.of("batchSize", List.of("many")))).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> of(Map.of("batchSize", List.of("1 2")))).hasMessageContaining("no value for it");
        assertThatThrownBy(() -> of(Map.of("batchSize", List.of("0")))).hasMessageContaining("1 to 128");
        assertThatThrownBy(() -> of(Map.of(
                        "seed", IntStream.range(0, 51).mapToObj(String::valueOf).toList())))
                .hasMessageContaining("51 runs");
        assertThatThrownBy(() -> of(Map.of())).hasMessageContaining("Choose a setting");
    }

    private List<TrainingSettings> of(Map<String, List<String>> values) {
        return expansion.of(new Sweep("rates", TrainingSettings.defaults(), values));
    }
}
