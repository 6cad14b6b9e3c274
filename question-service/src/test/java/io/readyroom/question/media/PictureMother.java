package io.readyroom.question.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** Pictures of all formats: what the JDK can write is written by it, of WebP there is a header. */
enum PictureMother {

    PNG("image/png", 24) {
        @Override
        byte[] bytes(int width, int height) {
            return written("png", width, height);
        }
    },
    JPEG("image/jpeg", 0) {
        @Override
        byte[] bytes(int width, int height) {
            return written("jpg", width, height);
        }

        /** Behind the width in the segment that starts the frame. */
        @Override
        int headerEnd() {
            byte[] file = bytes(300, 7);
            int at = 2;
            while (file[at + 1] != (byte) 0xC0) {
                at += 2 + ((file[at + 2] & 0xFF) << 8) + (file[at + 3] & 0xFF);
            }
            return at + 9;
        }
    },
    GIF("image/gif", 9) {
        @Override
        byte[] bytes(int width, int height) {
            return written("gif", width, height);
        }
    },
    WEBP_LOSSY("image/webp", 29) {
        @Override
        byte[] bytes(int width, int height) {
            byte[] file = webp("VP8 ");
            file[23] = (byte) 0x9D;
            file[24] = 0x01;
            file[25] = 0x2A;
            little(file, 26, 2, width | 0x4000);
            little(file, 28, 2, height | 0x8000);
            return file;
        }
    },
    WEBP_LOSSLESS("image/webp", 24) {
        @Override
        byte[] bytes(int width, int height) {
            byte[] file = webp("VP8L");
            file[20] = 0x2F;
            little(file, 21, 4, (width - 1) | ((height - 1) << 14));
            return file;
        }
    },
    WEBP_EXTENDED("image/webp", 28) {
        @Override
        byte[] bytes(int width, int height) {
            byte[] file = webp("VP8X");
            little(file, 24, 3, width - 1);
            little(file, 27, 3, height - 1);
            return file;
        }
    };

    private final String contentType;
    private final int headerEnd;

    PictureMother(String contentType, int headerEnd) {
        this.contentType = contentType;
        this.headerEnd = headerEnd;
    }

    abstract byte[] bytes(int width, int height);

    String contentType() {
        return contentType;
    }

    /** With fewer bytes than these nobody can tell that it is 300 by 7 pixels: what follows is zero. */
    int headerEnd() {
        return headerEnd;
    }

    private static byte[] written(String format, int width, int height) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException("the JDK writes no " + format);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] webp(String chunk) {
        return Arrays.copyOf(("RIFFxxxxWEBP" + chunk).getBytes(StandardCharsets.US_ASCII), 40);
    }

    private static void little(byte[] file, int at, int bytes, int value) {
        for (int i = 0; i < bytes; i++) {
            file[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
