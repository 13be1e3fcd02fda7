package nl.volgorde.schedulefile;

import java.util.List;
import nl.volgorde.model.Claim;
import nl.volgorde.model.Item;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Relation;
import nl.volgorde.model.Text;

/** Lists what an agenda says and a schedule file has no place for. */
final class ItemDetails {
    private final Programme programme;
    private final List<Text> notices;

    private ItemDetails(Programme programme, List<Text> notices) {
        this.programme = programme;
        this.notices = notices;
    }

    static void list(Programme programme, Outline outline, List<Text> notices) {
        ItemDetails details = new ItemDetails(programme, notices);
        for (Item item : programme.items()) {
            if (!outline.isFinish(item.code())) {
                outline.otherWholes(item.code())
                        .forEach(whole -> details.tell(
                                item.code() + " is deel van " + whole + "; dat blijft weg.",
                                item.code() + " is part of " + whole + "; that stays out."));
            }
            programme.claims(item.code()).forEach(details::dating);
        }
        details.ties();
        details.register();
        details.words();
    }

    private void dating(Claim claim) {
        if (!claim.planning()) {
            tell(
                    claim.item() + ": de andere datering '" + claim.text() + "' blijft weg.",
                    claim.item() + ": the other dating '" + claim.text() + "' stays out.");
        } else if (claim.window().duration() == null && !claim.window().isUndated()) {
            tell(
                    claim.item() + ": van '" + claim.text() + "' staan de waarschijnlijke datums in het bestand.",
                    claim.item() + ": of '" + claim.text() + "' the likely dates are in the file.");
        }
    }

    private void ties() {
        for (Relation relation : programme.ties().relations()) {
            if (relation.kind() != Relation.Kind.PART_OF) {
                String ends = " " + relation.from() + " " + relation.kind() + " " + relation.to() + " ";
                tell("Verband" + ends + "blijft weg.", "Relation" + ends + "stays out.");
            }
        }
        count(programme.ties().involvements().size(), "rollen van partijen", "roles of actors");
        count(programme.ties().fundings().size(), "bijdragen uit fondsen", "contributions of funds");
        count(programme.ties().tablings().size(), "agenderingen", "tablings at meetings");
    }

    private void register() {
        programme.register().actors().forEach(actor -> out("Partij", "Actor", actor.name()));
        programme.register().meetings().forEach(meeting -> out("Overleg", "Meeting", meeting.title()));
        programme.register().funds().forEach(fund -> out("Fonds", "Fund", fund.title()));
        programme.register().themes().forEach(theme -> out("Thema", "Theme", theme.title()));
        programme.register().areas().forEach(area -> out("Gebied", "Area", area.title()));
    }

    private void words() {
        count(
                programme.items().stream()
                        .filter(item ->
                                item.facts().summary() != null || item.facts().criterion() != null)
                        .count(),
                "omschrijvingen en criteria van items",
                "summaries and criteria of items");
        count(
                programme.dating().assessments().stream()
                        .filter(one -> one.note() != null || one.evidence() != null || one.forecast() != null)
                        .count(),
                "toelichtingen, bewijzen en verwachtingen bij vaststellingen",
                "notes, evidence and forecasts of assessments");
        count(
                programme.preconditions().size(),
                "redenen en bronnen van afhankelijkheden",
                "reasons and sources of dependencies");
        count(programme.doubts().waivers().size(), "geaccepteerde bevindingen", "waived findings");
        count(programme.doubts().statements().size(), "uitspraken van bronnen", "statements of sources");
    }

    private void out(String nl, String en, Text name) {
        tell(nl + " " + name.nl() + " blijft weg.", en + " " + name.en() + " stays out.");
    }

    private void count(long size, String nl, String en) {
        if (size > 0) {
            tell("Niet in het bestand: " + size + " " + nl + ".", "Not in the file: " + size + " " + en + ".");
        }
    }

    private void tell(String nl, String en) {
        notices.add(new Text(nl, en));
    }
}
