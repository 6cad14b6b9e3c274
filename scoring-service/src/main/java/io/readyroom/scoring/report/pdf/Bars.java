package io.readyroom.scoring.report.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;

import org.w3c.dom.Element;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;

/**
 * Draws {@code <object class="bar">}: a track from 0 to 1, filled from {@code data-from} to {@code data-to}, and a line at
 * {@code data-mark} if there is one. As an object it is a figure in the document's structure, with its {@code alt}.
 */
final class Bars implements FSObjectDrawerFactory {

    private static final FSColor TRACK = new FSRGBColor(0xe1, 0xe6, 0xec);
    private static final FSColor FILLED = new FSRGBColor(0x1d, 0x5d, 0x9b);
    private static final FSColor MARK = new FSRGBColor(0xe0, 0x8a, 0x1e);
    /** Of the track's width. */
    private static final double MARK_WIDTH = 0.012;

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("class").equals("bar");
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return (bar, x, y, width, height, device, context, dotsPerPixel) -> draw(bar,
                new Rectangle2D.Double(x, y, width, height), device);
    }

    private static Map<Shape, String> draw(Element bar, Rectangle2D track, OutputDevice device) {
        fill(device, TRACK, track, 0, 1);
        fill(device, FILLED, track, fraction(bar, "data-from"), fraction(bar, "data-to"));
        if (bar.hasAttribute("data-mark")) {
            double mark = fraction(bar, "data-mark");
            fill(device, MARK, track, mark, mark + MARK_WIDTH);
        }
        return Map.of();
    }

    private static void fill(OutputDevice device, FSColor colour, Rectangle2D track, double from, double to) {
        device.setColor(colour);
        device.fill(new Rectangle2D.Double(track.getX() + track.getWidth() * from, track.getY(),
                track.getWidth() * (to - from), track.getHeight()));
    }

    /** For the eye only; the exact value stands beside it in words. */
    private static double fraction(Element bar, String attribute) {
        return Double.parseDouble(bar.getAttribute(attribute));
    }
}
