package nl.volgorde.web;

import java.util.ArrayList;
import java.util.List;

/** The addresses of every page, in the states that need nothing to be written first. */
final class AllPages {
    private static final List<String> ISLAND = List.of(
            "/",
            "/decisions/HAVEN",
            "/items/W%201",
            "/items/NOPE",
            "/items/HAVEN/explanation?figure=total-float",
            "/actors/nobody",
            "/map",
            "/timeline?words=haven",
            "/timeline?words=olifant",
            "/what-if?slip=W%201%3D60d&kind=slip&item=NOPE&value=1",
            "/findings?waived=true",
            "/findings/waiver?finding=no-lead:L3",
            "/findings/waiver?finding=nothing",
            "/assessments",
            "/meetings",
            "/history",
            "/history?code=W%201",
            "/register",
            "/import",
            "/import?refused=too-large",
            "/import/nothing-held",
            "/cypher",
            "/cypher/what-blocks-a-decision?code=HAVEN",
            "/cypher/no-such-question",
            "/dashboards",
            "/dashboards/no-such-dashboard",
            "/edit/item",
            "/edit/item?item=HAVEN",
            "/edit/precondition?item=HAVEN",
            "/edit/window?item=W%201",
            "/edit/role?item=W%201",
            "/edit/funding?item=W%201",
            "/edit/relation?item=W%201",
            "/edit/actor",
            "/edit/meeting",
            "/edit/tabling",
            "/edit/source",
            "/edit/theme",
            "/edit/area",
            "/edit/fund",
            "/edit/nothing",
            "/help",
            "/help/model",
            "/help/accessibility");

    private static final List<String> BUNDLED = List.of(
            "/",
            "/decisions/HOUTRAK",
            "/items/HOUTRAK/explanation?figure=early-finish",
            "/items/RI%201",
            "/map?group=theme",
            "/timeline",
            "/actors",
            "/actors/tennet",
            "/what-if",
            "/dashboards/actors",
            "/dashboards/blockers",
            "/meetings");

    private AllPages() {}

    static List<String> in(String language) {
        List<String> addresses = new ArrayList<>();
        ISLAND.forEach(path -> addresses.add(about(path, "island", "2026-11-23", language)));
        BUNDLED.forEach(path -> addresses.add(about(path, "novex-nzkg", "2026-11-23", language)));
        addresses.add(about("/", "island", "yesterday", language));
        return addresses;
    }

    private static String about(String path, String agenda, String asOf, String language) {
        return path + (path.contains("?") ? '&' : '?') + "agenda=" + agenda + "&asOf=" + asOf + "&lang=" + language;
    }
}
