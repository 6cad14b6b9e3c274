package io.readyroom.scoring.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.platform.web.Page;

/** A page of a learner's results, the newest first. */
@Schema(name = "History", requiredProperties = { "items", "nextCursor" })
record HistoryResponse(List<HistoryItem> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "For the next page; null at the end") String nextCursor,
        @Schema(description = "Over the last ten sessions that measure; on the first page only") List<DomainTrend> domains) {

    static HistoryResponse from(Page<HistoryItem> page, List<DomainTrend> domains) {
        return new HistoryResponse(page.items(), page.nextCursor(), domains);
    }
}
