package io.readyroom.scoring.report.pdf;

import java.util.logging.Level;

import org.jboss.logging.Logger;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;

/** Lets warnings of the layout into our log; its own goes to the console and tells of every document how it was made. */
final class LayoutLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(LayoutLog.class);

    @Override
    public void log(String where, Level level, String message) {
        if (isWorthIt(level)) {
            LOG.warnf("%s: %s", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isWorthIt(level)) {
            LOG.warnf(cause, "%s: %s", where, message);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The level is ours.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWorthIt(diagnostic.getLevel());
    }

    private static boolean isWorthIt(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
