package io.readyroom.question.banktool;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How {@code lint} prints what it found. */
enum RemarkFormat {

    /** As compilers do, and a line that counts. */
    TEXT {
        @Override
        void print(List<Remark> remarks, PrintWriter out) {
            for (Remark remark : remarks) {
                out.println(remark.file() + (remark.line() == null ? "" : ":" + remark.line()) + ": "
                        + (remark.serious() ? "" : "warning: ") + sentence(remark));
            }
            long serious = remarks.stream().filter(Remark::serious).count();
            out.println(remarks.isEmpty() ? "All is right." : serious + " flaws, " + (remarks.size() - serious) + " warnings.");
        }
    },

    /** One object, {@code {"remarks": […]}}. */
    JSON {
        @Override
        void print(List<Remark> remarks, PrintWriter out) {
            try {
                out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new Remarks(remarks)));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("the remarks cannot be written", e);
            }
        }
    },

    /** Commands to GitHub's runner, which shows them beside the lines. */
    GITHUB {
        @Override
        void print(List<Remark> remarks, PrintWriter out) {
            for (Remark remark : remarks) {
                out.println("::" + (remark.serious() ? "error" : "warning") + " file=" + property(remark.file())
                        + (remark.line() == null ? "" : ",line=" + remark.line()) + "::" + data(sentence(remark)));
            }
        }
    };

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private record Remarks(List<Remark> remarks) {
    }

    abstract void print(List<Remark> remarks, PrintWriter out);

    private static String sentence(Remark remark) {
        return remark.rule() == null ? remark.sentence() : remark.sentence() + " [" + remark.rule() + "]";
    }

    /** What would end the command, escaped as the runner's own toolkit does. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
