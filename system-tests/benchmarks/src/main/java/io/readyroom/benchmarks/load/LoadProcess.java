package io.readyroom.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes orders, a line of JSON each, from the one who connects, and answers each with a line of figures. */
public final class LoadProcess {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Share of their first order during which candidates arrive. */
    private static final double ARRIVALS = 0.7;

    private final Map<String, SeatBook> books = new HashMap<>();
    private final Map<String, Cohort> cohorts = new HashMap<>();

    private LoadProcess() {
    }

    /** @param arguments the port to listen on */
    public static void main(String[] arguments) throws IOException {
        LoadProcess process = new LoadProcess();
        try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress());
                Socket controller = server.accept();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(controller.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(controller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(JSON.writeValueAsString(process.carryOut(JSON.readValue(line, Order.class))));
            }
        }
    }

    private Figures carryOut(Order order) throws IOException {
        SeatBook book = books.get(order.seats());
        if (book == null) {
            book = SeatBook.read(Path.of(order.seats()));
            books.put(order.seats(), book);
        }
        if (book.size() < order.connections()) {
            throw new IllegalArgumentException(order.connections() + " connections need as many seats, not " + book.size());
        }
        return order.kind() == Order.Kind.CANDIDATE ? sit(order, book) : repeat(order, book);
    }

    private static Figures repeat(Order order, SeatBook book) throws IOException {
        List<Conversation> conversations = new ArrayList<>();
        for (int i = 0; i < order.connections(); i++) {
            conversations.add(conversation(order, book, i));
        }
        return new Run(order, 0).carryOut(conversations).figures(book.written(), 0);
    }

    /** Candidates go on where they were when the last order ended. Those who are new don't come all at once. */
    private Figures sit(Order order, SeatBook book) throws IOException {
        boolean isNew = !cohorts.containsKey(order.seats());
        Cohort cohort = cohorts.computeIfAbsent(order.seats(), seats -> Cohort.of(book));
        return cohort.figures(new Run(order, isNew ? order.seconds() * ARRIVALS : 0).carryOut(cohort.candidates()));
    }

    private static Conversation conversation(Order order, SeatBook book, int index) {
        return switch (order.kind()) {
            case ANSWER -> new Answering(book, index, order.connections(), Request::token);
            case RAW_ANSWER -> new Answering(book, index, order.connections(), Request::learner);
            case QUESTIONS -> Repeating.questions(own(order, book, index));
            case RAW_READ -> Repeating.documents(own(order, book, index), "/document/");
            case RAW_TWO_READS -> Repeating.documents(own(order, book, index), "/documents/");
            case START -> Repeating.starts(own(order, book, index));
            case PATHS -> Repeating.paths(own(order, book, index));
            case EMPTY_POSTS -> Repeating.emptyPosts(own(order, book, index));
            case CANDIDATE -> throw new IllegalArgumentException("candidates sit together");
        };
    }

    private static List<Seat> own(Order order, SeatBook book, int first) {
        return IntStream.iterate(first, seat -> seat < book.size(), seat -> seat + order.connections()).mapToObj(book::seat)
                .toList();
    }
}
