package io.readyroom.question.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;

/** Length and place of a page. Fields: the JAX-RS way to group parameters. */
public class PageQuery {

    @QueryParam("limit")
    @DefaultValue(PageLimit.DEFAULT)
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = PageLimit.DEFAULT))
    String limit;
    @QueryParam("cursor")
    @Size(max = 200)
    String cursor;

    /** One row more than the page shows: it tells whether there is more. */
    public int rows() {
        return PageLimit.parse(limit) + 1;
    }

    /** The id behind which the page of a list in the order of ids begins. */
    public UUID afterId() {
        return IdCursor.decode(cursor);
    }

    /** The text behind which the page of a list in the order of texts begins. */
    public String afterText() {
        return cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    }

    /** @param found up to {@link #rows} of them */
    public <T> Page<T> page(List<T> found, Function<T, Object> key) {
        return Page.of(found, PageLimit.parse(limit), last -> Cursor.encode(key.apply(last)));
    }
}
