package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.RgbImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.bmp", "a.tiff", "a.webp", "a.gif"})
    void each_kind_is_known_by_its_content(String name) throws IOException {
        Path made = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=c=0x20c040:s=37x21:d=1",
                "-frames:v",
                "1",
                "-pix_fmt",
                name.endsWith("gif") ? "rgb8" : name.endsWith("jpg") || name.endsWith("webp") ? "yuv420p" : "rgb24",
                name);
        Path renamed = Files.move(made, folder.resolve("renamed.txt"));

        ImageInfo info = images.probe(renamed, name, VisionParts.LIMITS);
        RgbImage image = images.decode(renamed, name, VisionParts.LIMITS);

        assertThat(images.isPicture(renamed, name)).isTrue();
        assertThat(info).extracting(ImageInfo::width, ImageInfo::height).containsExactly(37, 21);
        assertThat(image).extracting(RgbImage::width, RgbImage::height).containsExactly(37, 21);
        assertThat(image.channel(18, 10, 1)).isCloseTo(0xc0, org.assertj.core.api.Assertions.within(30));
        assertThat(image.channel(18, 10, 0)).isCloseTo(0x20, org.assertj.core.api.Assertions.within(30));
    }

    @Test
    void sixteen_bits_are_scaled() {
        Path deep = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=c=0x804020:s=8x8:d=1",
                "-frames:v",
                "1",
                "-pix_fmt",
                "rgb48be",
                "d.png");

        RgbImage image = images.decode(deep, "d.png", VisionParts.LIMITS);

        assertThat(image.channel(4, 4, 0)).isCloseTo(0x80, org.assertj.core.api.Assertions.within(3));
        assertThat(image.channel(4, 4, 2)).isCloseTo(0x20, org.assertj.core.api.Assertions.within(3));
    }

    /** The picture's corners as seen: red top left, green top right, blue bottom right; each way of storing it. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void every_exif_orientation_is_applied_once(int orientation) throws IOException {
        byte[] stored = ExifJpeg.withOrientation(images.encodeJpeg(storedFor(orientation), 100), orientation);
        Path file = Files.write(folder.resolve("o.jpg"), stored);

        ImageInfo info = images.probe(file, "o.jpg", VisionParts.LIMITS);
        RgbImage seen = images.decodeJpeg(images.asJpeg(file, "o.jpg", VisionParts.LIMITS, 100));

        assertThat(info).isEqualTo(new ImageInfo("JPEG", 64, 32, orientation));
        assertThat(seen).extracting(RgbImage::width, RgbImage::height).containsExactly(64, 32);
        assertThat(seen.channel(4, 4, 0)).isGreaterThan(200);
        assertThat(seen.channel(4, 4, 1)).isLessThan(60);
        assertThat(seen.channel(60, 4, 1)).isGreaterThan(200);
        assertThat(seen.channel(60, 28, 2)).isGreaterThan(200);
        assertThat(seen.channel(4, 28, 0)).isLessThan(60);
    }

    @Test
    void an_upright_jpeg_keeps_its_bytes() throws IOException {
        byte[] jpeg = images.encodeJpeg(seen(), 80);
        Path file = Files.write(folder.resolve("u.jpg"), jpeg);

        assertThat(images.asJpeg(file, "u.jpg", VisionParts.LIMITS, 95)).isEqualTo(jpeg);
    }

    @Test
    void text_called_jpg_is_refused_with_what_it_is() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jpg"), "Not a picture at all.\n");

        assertThatThrownBy(() -> images.decode(text, "a.jpg", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class)
                .hasMessage("not a picture: it holds text");
    }

    @Test
    void a_huge_png_is_refused_by_its_header() throws IOException {
        Path huge = Files.write(folder.resolve("huge.png"), pngHeader(30_000, 30_000));

        assertThatThrownBy(() -> images.decode(huge, "huge.png", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("pixels are too many");
    }

    @Test
    void one_pixel_is_a_picture() throws IOException {
        Path tiny =
                Files.write(folder.resolve("t.jpg"), images.encodeJpeg(new RgbImage(1, 1, new byte[] {9, 9, 9}), 90));

        assertThat(images.decode(tiny, "t.jpg", VisionParts.LIMITS).width()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_picture_that_is_cut_off_is_refused(String kind) throws IOException {
        Path whole = VisionParts.make(
                folder, "-f", "lavfi", "-i", "testsrc2=s=320x240:d=1", "-frames:v", "1", "whole." + kind);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut." + kind), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> images.decode(cut, "cut", VisionParts.LIMITS))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "GIF89a", "II*\0", "RIFF1234WEBPVP8X"})
    void a_bare_beginning_is_refused_as_damaged(String start) throws IOException {
        Path file = Files.write(folder.resolve("x"), start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> images.decode(file, "x", VisionParts.LIMITS)).isInstanceOf(VisionException.class);
    }

    @Test
    void shrinking_averages_and_keeps_the_corners() {
        RgbImage small = images.resize(seen(), 2, 1);

        assertThat(small.channel(0, 0, 0)).isCloseTo(127, org.assertj.core.api.Assertions.within(3));
        assertThat(images.shrinkJpeg(images.encodeJpeg(seen(), 95), 16, 90))
                .satisfies(jpeg -> assertThat(JpegSize.of(jpeg)).hasValue(new JpegSize(16, 8)));
    }

    private static RgbImage seen() {
        return paint(64, 32, 1);
    }

    private static RgbImage storedFor(int orientation) {
        return orientation >= 5 ? paint(32, 64, orientation) : paint(64, 32, orientation);
    }

    /** Pixel by pixel from the EXIF definition: where a stored pixel is seen in the 64 x 32 picture. */
    private static RgbImage paint(int width, int height, int orientation) {
        byte[] pixels = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int seenX = switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> width - 1 - x;
                    case 5, 8 -> y;
                    default -> height - 1 - y;
                };
                int seenY = switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 6 -> x;
                    default -> width - 1 - x;
                };
                boolean left = seenX < 32;
                boolean top = seenY < 16;
                int channel = left ? 0 : top ? 1 : 2;
                if (!left || top) {
                    pixels[(y * width + x) * 3 + channel] = (byte) 255;
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put("IHDR".getBytes()).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(png.array(), 12, 17);
        return png.putInt((int) crc.getValue()).array();
    }
}
