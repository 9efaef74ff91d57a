package io.truthloom.explain;

import io.truthloom.explain.points.Neighbours;
import io.truthloom.explain.points.Pace;
import io.truthloom.explain.points.PrincipalComponents;
import io.truthloom.explain.points.Standardised;
import io.truthloom.explain.points.TSne;
import io.truthloom.jobs.JobContext;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts objects on a plane by their vectors. */
final class MapLayout {
    /** What is beyond these is mostly noise, and distances are measured in them. */
    private static final int COMPONENTS = 50;

    /** Neighbours that are asked whether an object's label is theirs too. */
    private static final int ASKED = 10;

    private MapLayout() {}

    static List<MapPoint> of(List<ObjectVectors.Seen> seen, long seed, JobContext context) {
        float[][] vectors = seen.stream().map(ObjectVectors.Seen::vector).toArray(float[][]::new);
        float[][] principal = PrincipalComponents.project(
                Standardised.of(vectors), COMPONENTS, seed, pace(context, "Principal components"));
        Neighbours neighbours =
                Neighbours.of(principal, TSne.NEIGHBOURS, pace(context, "Nearest neighbours of %,d / %,d"));
        float[][] places = TSne.layOut(neighbours, principal, pace(context, "t-SNE, step %,d / %,d"));
        int[] kinds = kinds(seen);
        List<Double> strangers = neighbours.strangers(kinds, ASKED);
        List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            MapObject object = seen.get(i).object();
            LabelId nearest =
                    seen.get(neighbours.commonest(kinds, i, ASKED)).object().labelId();
            points.add(new MapPoint(
                    object.annotationId(),
                    object.place().media(),
                    object.place().frame(),
                    object.labelId(),
                    object.box(),
                    principal[i][0],
                    principal[i].length > 1 ? principal[i][1] : 0,
                    places[i][0],
                    places[i][1],
                    strangers.get(i),
                    nearest));
        }
        return points;
    }

    /** A number for each label. */
    private static int[] kinds(List<ObjectVectors.Seen> seen) {
        Map<LabelId, Integer> numbers = new HashMap<>();
        return seen.stream()
                .mapToInt(one -> numbers.computeIfAbsent(one.object().labelId(), label -> numbers.size()))
                .toArray();
    }

    private static Pace pace(JobContext context, String words) {
        return (done, all) -> {
            context.checkCancelled();
            context.progress(done, all, words.formatted(done, all));
        };
    }
}
