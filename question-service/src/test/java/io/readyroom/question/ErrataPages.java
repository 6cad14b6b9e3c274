package io.readyroom.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.readyroom.question.content.ContentJson;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** The errata of an exam, read page by page as a client would. */
public final class ErrataPages {

    private ErrataPages() {
    }

    /** All items, under {@code items}. */
    public static JsonPath all(String exam) {
        List<Object> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = RestAssured.get("/v1/exams/" + exam + "/errata?limit=3" + cursor).then().statusCode(200).extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        return JsonPath.from(ContentJson.write(Map.of("items", items)));
    }
}
