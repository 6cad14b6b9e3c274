package io.readyroom.local;

import java.util.Locale;

/** What is printed: the help before, and when all is ready, where to go and what to try. */
final class Welcome {

    /** As user-service makes it for demonstrations. */
    static final String DEMO_CLIENT = "019aa1f0-0000-7000-8000-00000000c11e";

    private Welcome() {
    }

    static String help() {
        return """
                Starts PostgreSQL, Kafka and the five services of Readyroom on this machine.

                  java -jar deploy/local/target/readyroom-local.jar [options]
                  mvn -Prun [-Dreadyroom.args="options"]        builds first

                  --data=DIR             where everything is kept; "data" beside the root pom.xml by itself
                  --port-offset=N        adds N to every port
                  --<name>-port=PORT     one port; <name> is one of
                                         %s
                  --demo-password=TEXT   password of the demo accounts, when they are created
                  --help                 this text

                Every option can stand in the environment instead: READYROOM_PORT_OFFSET=100 is --port-offset=100.
                Ctrl-C stops everything. The data stays.
                """.formatted(String.join(" ", PortPlan.standard().names()).replace(" postgres",
                "\n" + " ".repeat(25) + "postgres").replace(" gateway-m", "\n" + " ".repeat(25) + "gateway-m"));
    }

    static String ready(Options options, double seconds) {
        String url = "http://localhost:" + options.ports().http(Service.GATEWAY);
        return """

                Readyroom is ready after %s s.

                  Sit the free sample in a browser   %s/
                  API, readable / OpenAPI document   %s/docs  %s/openapi
                  Logs                               %s

                  Demo logins   learner@ author@ reviewer@ operator@ admin@readyroom.local
                  Password      %s
                  Demo partner  client %s, secret as the password

                Try:
                  curl %s/v1/exams/ai-103
                  curl -X POST %s/v1/guests
                  curl -X POST %s/v1/login -H 'Content-Type: application/json' \\
                       -d '{"email":"learner@readyroom.local","password":"%s"}'

                E-mail verification is off here: a new account can log in at once.
                What dies is started again. Ctrl-C stops everything; the data stays.
                """.formatted(String.format(Locale.ROOT, "%.1f", seconds), url, url, url,
                new DataFolder(options.data()).logs(), options.demoPassword(), DEMO_CLIENT, url, url, url,
                options.demoPassword());
    }
}
