package nl.volgorde.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.volgorde.model.Actor;
import nl.volgorde.model.ActorKind;
import nl.volgorde.model.Involvement;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** What of an agenda its source does not bear out; each answer is empty for an agenda that keeps to its source. */
record Fidelity(Programme agenda, SourceText source) {
    private static final int LONGEST_RUN = 8;
    private static final Pattern ROW_CODE = Pattern.compile("[A-Z]{2,3}( IJ)? \\d{1,2}[AB]?");

    /** How the source writes actors where it does not use their full name. */
    private static final Map<String, List<String>> WRITINGS = Map.ofEntries(
            Map.entry("rijk", List.of("Rijk")),
            Map.entry("rijkswaterstaat", List.of("RWS", "Rijkwaterstaat")),
            Map.entry("noord-holland", List.of("provincie NH", "provincie Noord Holland", "provincie")),
            Map.entry("agv", List.of("Amstel Gooi en Vecht")),
            Map.entry("hhnk", List.of("HHNK")),
            Map.entry("rijnland", List.of("Rijnland")),
            Map.entry("zeehaven-ijmuiden", List.of("Zeehaven IJmuiden", "havens van Amsterdam en IJmuiden")),
            Map.entry("port-of-amsterdam", List.of("havens van Amsterdam")),
            Map.entry("utrecht", List.of("provincies Utrecht")),
            Map.entry(
                    "od-nzkg",
                    List.of("Omgevingsdienst NZKG", "Omgevingsdiensten NZKG", "Omgevingsdiensten IJmond en NZKG")),
            Map.entry("od-ijmond", List.of("Omgevingsdiensten IJmond", "Omgevingsdiensten NZKG en IJmond")),
            Map.entry("mra", List.of("MRA", "Metropoolregio Amsterdam")),
            Map.entry("centraal-holland", List.of("Gebiedsopgave Centraal Nederland")),
            Map.entry("firan", List.of("Firan")),
            Map.entry("gasunie", List.of("Gasunie")),
            Map.entry("aeb", List.of("AEB")),
            Map.entry("tata-steel", List.of("TSN")),
            Map.entry("ministeries", List.of("diverse ministeries")),
            Map.entry("bedrijven", List.of("bedrijfsleven")),
            Map.entry("novex-gebieden", List.of("NOVEX gebieden")),
            Map.entry("woningcorporaties", List.of("woningbouwcorporaties")));

    List<String> codes() {
        List<String> wrong = new ArrayList<>();
        Set<String> entered = new TreeSet<>();
        for (Item item : agenda.items()) {
            for (String code : names(item)) {
                if (ROW_CODE.matcher(code).matches() && !entered.add(code)) {
                    wrong.add(code + " twice");
                }
            }
            String code = item.code().value();
            String row = SourceText.row(item.provenance().ref()).orElse(code);
            if (ROW_CODE.matcher(code).matches() && !row.equals(code)) {
                wrong.add(code + " at the row of " + row);
            }
        }
        Set<String> printed =
                source.codes().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        printed.stream().filter(code -> !entered.contains(code)).forEach(code -> wrong.add(code + " left out"));
        entered.stream().filter(code -> !printed.contains(code)).forEach(code -> wrong.add(code + " made up"));
        return wrong;
    }

    private static Set<String> names(Item item) {
        Set<String> names = new TreeSet<>(Set.of(item.code().value()));
        item.aliases().forEach(alias -> names.add(alias.value()));
        return names;
    }

    List<String> windows() {
        return agenda.dating().claims().stream()
                .filter(claim -> !source.prints(claim.provenance().ref(), claim.text()))
                .map(claim -> claim.item() + ": '" + claim.text() + "' at "
                        + claim.provenance().ref())
                .toList();
    }

    List<String> differences() {
        return agenda.doubts().statements().stream()
                .filter(said -> !source.prints(said.provenance().ref(), said.value()))
                .map(said -> said.item() + ": '" + said.value() + "' at "
                        + said.provenance().ref())
                .toList();
    }

    List<String> actors() {
        List<String> missing = new ArrayList<>();
        for (Involvement involvement : agenda.ties().involvements()) {
            Item item = agenda.item(involvement.item());
            Actor actor = agenda.actor(involvement.actor()).orElseThrow();
            List<String> refs = new ArrayList<>(List.of(item.provenance().ref()));
            // A note may take an actor from another place, which it then names.
            if (involvement.note() != null) {
                source.mentioned(involvement.note().nl()).forEach(refs::add);
            }
            if (refs.stream().noneMatch(ref -> source.names(ref, writings(actor)))) {
                missing.add(item.code() + ": " + actor.id() + " at " + refs);
            }
        }
        return missing;
    }

    private Pattern writings(Actor actor) {
        List<String> writings = new ArrayList<>(WRITINGS.getOrDefault(actor.id(), List.of()));
        writings.add(actor.name().nl());
        String plain = writings.stream()
                .map(writing -> SourceText.spaced(writing).trim())
                .collect(Collectors.joining("|"));
        if (actor.kind() == ActorKind.MUNICIPALITY) {
            plain += "|" + list("gemeenten?", actor.name().nl().replace("Gemeente ", ""), ActorKind.MUNICIPALITY);
        } else if (actor.kind() == ActorKind.MINISTRY && actor.id().startsWith("min-")) {
            plain += "|"
                    + list("ministeries? van|ministeries?", actor.id().substring("min-".length()), ActorKind.MINISTRY);
        }
        return Pattern.compile(" (?:" + plain + ") ");
    }

    /** A name in a list of its kind: "gemeenten Beverwijk, Heemskerk en Velsen". */
    private String list(String head, String name, ActorKind kind) {
        String others = agenda.register().actors().stream()
                .filter(actor -> actor.kind() == kind)
                .map(actor -> kind == ActorKind.MINISTRY
                        ? actor.id().replace("min-", "")
                        : actor.name().nl().replace("Gemeente ", ""))
                .map(other -> SourceText.spaced(other).trim())
                .collect(Collectors.joining("|"));
        return "(?:" + head + ")(?: (?:" + others + "|en|van|voor westpoort))* "
                + SourceText.spaced(name).trim();
    }

    /** Places that the source does not have, and rows that have nothing to do with what refers to them. */
    List<String> references() {
        List<String> wrong = new ArrayList<>();
        agenda.items().forEach(item -> check(item.provenance(), Set.of(item.code()), wrong));
        agenda.preconditions()
                .forEach(edge -> check(edge.grounds().provenance(), Set.of(edge.from(), edge.to()), wrong));
        agenda.ties().relations().forEach(tie -> check(tie.provenance(), Set.of(tie.from(), tie.to()), wrong));
        agenda.ties().fundings().forEach(funding -> check(funding.provenance(), Set.of(funding.item()), wrong));
        agenda.ties().tablings().forEach(tabling -> check(tabling.provenance(), Set.of(tabling.decision()), wrong));
        agenda.dating().claims().forEach(claim -> check(claim.provenance(), Set.of(claim.item()), wrong));
        return wrong;
    }

    private void check(Provenance provenance, Set<ItemCode> about, List<String> wrong) {
        if (source.place(provenance.ref()).isEmpty()) {
            wrong.add(about + ": no place " + provenance.ref());
            return;
        }
        String row = SourceText.row(provenance.ref()).orElse(null);
        if (row != null && around(about).noneMatch(item -> isAt(item, row))) {
            wrong.add(about + ": not about " + row);
        }
    }

    private static boolean isAt(Item item, String row) {
        return names(item).contains(row)
                || SourceText.row(item.provenance().ref()).filter(row::equals).isPresent();
    }

    /** The items, and those that a relation or a dependency ties to them. */
    private Stream<Item> around(Set<ItemCode> about) {
        Set<ItemCode> around = new HashSet<>(about);
        agenda.preconditions().forEach(edge -> add(around, about, edge.from(), edge.to()));
        agenda.ties().relations().forEach(tie -> add(around, about, tie.from(), tie.to()));
        return around.stream().map(agenda::item);
    }

    private static void add(Set<ItemCode> around, Set<ItemCode> about, ItemCode a, ItemCode b) {
        if (about.contains(a) || about.contains(b)) {
            around.add(a);
            around.add(b);
        }
    }

    /** Runs of more than eight words of the source in texts that are to be in own words, or of its prose in quotations. */
    List<String> copies() {
        Set<String> printed = source.runs(LONGEST_RUN + 1, false);
        Set<String> prose = source.runs(LONGEST_RUN + 1, true);
        List<String> copied = new ArrayList<>();
        for (Item item : agenda.items()) {
            compare(item.code() + " summary", item.facts().summary(), printed, copied);
            compare(item.code() + " criterion", item.facts().criterion(), printed, copied);
            compare(item.code() + " note", item.facts().alignmentNote(), printed, copied);
        }
        agenda.preconditions()
                .forEach(edge ->
                        compare(edge.from() + " → " + edge.to(), edge.grounds().reason(), printed, copied));
        agenda.ties().relations().forEach(tie -> compare(tie.from() + " – " + tie.to(), tie.reason(), printed, copied));
        agenda.ties()
                .involvements()
                .forEach(tie -> compare(tie.item() + " – " + tie.actor(), tie.note(), printed, copied));
        agenda.dating().claims().forEach(claim -> compare(claim.item() + " window", claim.text(), prose, copied));
        agenda.doubts().statements().forEach(said -> compare(said.item() + " difference", said.value(), prose, copied));
        return copied;
    }

    private static void compare(String where, @Nullable Text text, Set<String> printed, List<String> copied) {
        if (text != null) {
            compare(where, text.nl(), printed, copied);
        }
    }

    private static void compare(String where, String text, Set<String> printed, List<String> copied) {
        SourceText.runs(text, LONGEST_RUN + 1).stream()
                .filter(printed::contains)
                .forEach(run -> copied.add(where + ": " + run));
    }
}
