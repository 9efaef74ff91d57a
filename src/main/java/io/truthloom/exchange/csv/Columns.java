package io.truthloom.exchange.csv;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of the product's own table, and what other programs call the few that their tables have. */
final class Columns {
    static final String HEAD = "image,frame,subset,width,height,label,shape,x1,y1,x2,y2,rotation,points,"
            + "occluded,track,keyframe,group,z,attributes";

    static final String[] IMAGE = {"image", "filename", "file_name", "image_path", "path", "file"};
    static final String[] LABEL = {"label", "class", "class_name", "category"};
    static final String[] X1 = {"x1", "xmin", "x_min"};
    static final String[] Y1 = {"y1", "ymin", "y_min"};
    static final String[] X2 = {"x2", "xmax", "x_max"};
    static final String[] Y2 = {"y2", "ymax", "y_max"};
    static final String[] SCORE = {"score", "confidence"};

    private Columns() {}

    static boolean isOwn(Map<String, Integer> columns) {
        return columns.keySet().containsAll(Set.of("image", "label", "shape", "points", "keyframe"));
    }

    /** Whether there are a picture, a label and four corners. */
    static boolean isTable(Map<String, Integer> columns) {
        return Stream.of(IMAGE, LABEL, X1, Y1, X2, Y2)
                .allMatch(names -> Stream.of(names).anyMatch(columns::containsKey));
    }
}
