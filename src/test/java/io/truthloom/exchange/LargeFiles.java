package io.truthloom.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Label files of the size that people bring. */
final class LargeFiles {
    private static final int CATEGORIES = 80;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private LargeFiles() {}

    /** COCO with pictures {@code 000000.jpg} and so on; annotations in no order of pictures. */
    static void coco(Path file, int boxes, int pictures) throws IOException {
        var random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"info\":{},\"licenses\":[],\"categories\":[");
            for (int c = 1; c <= CATEGORIES; c++) {
                out.write("%s{\"id\":%d,\"name\":\"class %d\",\"supercategory\":\"\"}"
                        .formatted(c == 1 ? "" : ",", c, c));
            }
            out.write("],\"images\":[");
            for (int i = 0; i < pictures; i++) {
                out.write("%s{\"id\":%d,\"width\":%d,\"height\":%d,\"file_name\":\"%s\",\"license\":0}\n"
                        .formatted(i == 0 ? "" : ",", i + 1, WIDTH, HEIGHT, pictureName(i)));
            }
            out.write("],\"annotations\":[");
            for (int i = 0; i < boxes; i++) {
                double w = 10 + random.nextDouble() * 200;
                double h = 10 + random.nextDouble() * 200;
                out.write(String.format(
                        Locale.ROOT,
                        "%s{\"id\":%d,\"image_id\":%d,\"category_id\":%d,\"segmentation\":[],\"area\":%.2f,"
                                + "\"bbox\":[%.2f,%.2f,%.2f,%.2f],\"iscrowd\":0}\n",
                        i == 0 ? "" : ",",
                        i + 1,
                        1 + random.nextInt(pictures),
                        1 + random.nextInt(CATEGORIES),
                        w * h,
                        random.nextDouble() * (WIDTH - w),
                        random.nextDouble() * (HEIGHT - h),
                        w,
                        h));
            }
            out.write("]}");
        }
    }

    static String pictureName(int index) {
        return "%06d.jpg".formatted(index);
    }

    /** CVAT's XML of a video, every interpolated frame written, of about so many bytes. */
    static void cvatVideo(Path file, long bytes) throws IOException {
        int frames = 10_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n<version>1.1</version>\n<meta><task>"
                    + "<name>street</name><size>" + frames
                    + "</size><mode>interpolation</mode><start_frame>0</start_frame>"
                    + "<stop_frame>" + (frames - 1)
                    + "</stop_frame><labels><label><name>car</name><attributes></attributes>"
                    + "</label></labels><original_size><width>1920</width><height>1080</height></original_size>"
                    + "<source>street.mp4</source></task></meta>\n");
            long written = 0;
            for (int track = 0; written < bytes; track++) {
                out.write("<track id=\"%d\" label=\"car\" source=\"manual\">\n".formatted(track));
                for (int frame = 0; frame < frames && written < bytes; frame++) {
                    String line = String.format(
                            Locale.ROOT,
                            "<box frame=\"%d\" keyframe=\"%d\" outside=\"0\" occluded=\"0\" xtl=\"%.2f\" ytl=\"%.2f\""
                                    + " xbr=\"%.2f\" ybr=\"%.2f\" z_order=\"0\"></box>\n",
                            frame,
                            frame % 10 == 0 ? 1 : 0,
                            frame * 0.1,
                            10.0 + track,
                            frame * 0.1 + 80,
                            90.0 + track);
                    out.write(line);
                    written += line.length();
                }
                out.write("</track>\n");
            }
            out.write("</annotations>\n");
        }
    }
}
