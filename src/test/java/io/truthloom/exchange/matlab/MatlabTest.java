package io.truthloom.exchange.matlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.RandomScene;
import io.truthloom.exchange.RoundTrip;
import io.truthloom.exchange.SmallFiles;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MatlabTest {
    private final MatlabFormat format = new MatlabFormat();

    @Property(tries = 60)
    void what_is_written_is_read_again_the_same(@ForAll long seed) throws IOException {
        var scene = new RandomScene(seed, EnumSet.of(Feature.BOX));
        Collected read = RoundTrip.of(format, scene, null);
        assertThat(RoundTrip.read(read)).containsExactlyInAnyOrderElementsOf(RoundTrip.drawn(scene));
        assertThat(read.problems).isEmpty();
        assertThat(read.items.values()).extracting(FoundItem::name).contains("empty.jpg");
    }

    @Test
    void the_same_labels_give_the_same_bytes_which_are_recognised() throws IOException {
        var scene = new RandomScene(5, EnumSet.allOf(Feature.class));
        byte[] first = scene.scene().write(format, null, true);
        assertThat(scene.scene().write(format, null, true)).isEqualTo(first);
        assertThat(SmallFiles.recogniseZip(format, first)).isPresent();
        assertThat(SmallFiles.text(first, "labels.csv"))
                .startsWith("imageFilename,\"Auto, groß \"\"rot\"\"\",人,figure\n");
    }

    @Test
    void pixels_are_counted_from_one_and_what_is_wrong_is_told() throws IOException {
        Collected read = SmallFiles.of(
                        "t.csv",
                        "imageFilename,car,cat\nC:\\x\\images\\a.jpg,\"[1 1 10 5;3,4,2,2]\",[]\n"
                                + "b.jpg,[1 1 0 5],[1 2 3]\nc.jpg,[x 1 2 3],[1 1 NaN 2]\n,[],[]\n\"broken")
                .read(format);
        assertThat(read.objects)
                .extracting(FoundObject::shape)
                .containsExactly(new BoxShape(0, 0, 10, 5, 0), new BoxShape(2, 3, 4, 5, 0));
        assertThat(read.items).hasSize(3);
        assertThat(read.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(6);
        assertThatThrownBy(() -> SmallFiles.of("a.csv", "x,y\n").read(format))
                .isInstanceOf(InvalidInputException.class);
    }
}
