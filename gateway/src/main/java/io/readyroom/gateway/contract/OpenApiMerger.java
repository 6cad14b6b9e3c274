package io.readyroom.gateway.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.gateway.route.Route;
import io.readyroom.gateway.route.RouteTable;
import io.readyroom.gateway.route.Upstream;

/**
 * Merges the services' documents into that of the public API. An operation comes from the service that the route table names
 * for it; components that only internal operations use stay out, and of two that differ under one name the second is renamed.
 */
final class OpenApiMerger {

    private static final String GATEWAY = "gateway";

    private final RouteTable table;
    private final Map<String, Map<String, JsonNode>> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    private OpenApiMerger(RouteTable table) {
        this.table = table;
    }

    /**
     * The merged {@code paths} and {@code components}.
     *
     * @param documents by the service's name
     */
    static ObjectNode merge(Map<String, JsonNode> documents, RouteTable table) {
        OpenApiMerger merger = new OpenApiMerger(table);
        new TreeMap<>(documents).forEach((service, document) -> merger.add(service, document.deepCopy()));
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.set("paths", nested(merger.paths));
        merged.set("components", nested(merger.components));
        return merged;
    }

    private void add(String service, JsonNode document) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                table.routes().stream()
                        .filter(route -> isOf(route, service, operation.getKey(), path.getKey()))
                        .forEach(route -> add(service, route, operation, path.getValue(), document.path("components")));
            }
        }
    }

    private void add(String service, Route route, Map.Entry<String, JsonNode> operation, JsonNode path, JsonNode parts) {
        ObjectNode shown = (ObjectNode) operation.getValue();
        for (JsonNode parameter : path.path("parameters")) {
            shown.withArray("parameters").add(parameter);
        }
        Map<String, String> names = new HashMap<>();
        Set<String> needed = References.reachable(shown, parts);
        needed.forEach(name -> names.put(name, nameFor(service, name, References.at(parts, name))));
        for (String name : needed) {
            JsonNode part = References.at(parts, name).deepCopy();
            References.rewrite(part, wanted -> names.getOrDefault(wanted, wanted));
            String free = names.get(name);
            int slash = free.indexOf('/');
            components.computeIfAbsent(free.substring(0, slash), kind -> new TreeMap<>())
                    .putIfAbsent(free.substring(slash + 1), part);
        }
        References.rewrite(shown, wanted -> names.getOrDefault(wanted, wanted));
        secure(shown, route);
        paths.computeIfAbsent(route.template(), template -> new TreeMap<>()).putIfAbsent(operation.getKey(), shown);
    }

    /** The name itself while it is free or means the same, else with the service's name in front. */
    private String nameFor(String service, String name, JsonNode part) {
        int slash = name.indexOf('/');
        JsonNode taken = components.getOrDefault(name.substring(0, slash), Map.of()).get(name.substring(slash + 1));
        if (taken == null || taken.equals(part)) {
            return name;
        }
        String prefix = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1).replace("-service", "");
        return name.substring(0, slash + 1) + prefix + name.substring(slash + 1);
    }

    private static void secure(ObjectNode operation, Route route) {
        operation.remove("security");
        if (route.tokenNeeded()) {
            operation.putArray("security").addObject().putArray("accessToken");
        }
    }

    private static boolean isOf(Route route, String service, String method, String path) {
        String owner = route.upstream().map(Upstream::service).orElse(GATEWAY);
        return owner.equals(service) && route.method().equalsIgnoreCase(method)
                && route.template().replaceAll("\\{[^}]*}", "{}").equals(path.replaceAll("\\{[^}]*}", "{}"));
    }

    private static ObjectNode nested(Map<String, Map<String, JsonNode>> sections) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        sections.forEach((name, members) -> {
            ObjectNode section = node.putObject(name);
            members.forEach(section::set);
        });
        return node;
    }
}
