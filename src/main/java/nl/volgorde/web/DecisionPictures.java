package nl.volgorde.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.CriticalPathAnswer;
import nl.volgorde.answers.MapAnswer;
import nl.volgorde.answers.MapQuestion;
import nl.volgorde.answers.MapSelection;
import nl.volgorde.answers.RiskAnswer;
import nl.volgorde.answers.RiskQuestion;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.answers.Wording;
import nl.volgorde.picture.DependencyMap;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.GanttChart;
import nl.volgorde.picture.Picture;
import nl.volgorde.picture.RiskCurve;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The pictures on the page of a decision. They are most of the work of it and the same for everybody until the next
 * write, so the last ones are kept.
 */
@Component
class DecisionPictures {
    private static final long SEED = 1;

    /** A few hundred kilobytes each. */
    private static final int KEPT = 16;

    private final MapQuestion map;
    private final TimelineQuestion timeline;
    private final RiskQuestion risk;
    private final Cache<Key, Pictures> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    DecisionPictures(MapQuestion map, TimelineQuestion timeline, RiskQuestion risk) {
        this.map = map;
        this.timeline = timeline;
        this.risk = risk;
    }

    /** A decision's network, schedule and certainty; the network's edges as CSV too. */
    record Pictures(Picture map, Picture gantt, Picture curve, String verdict, String neededAsCsv) {
        void into(Model model) {
            model.addAttribute("map", map);
            model.addAttribute("gantt", gantt);
            model.addAttribute("curve", curve);
            model.addAttribute("chance", verdict);
            model.addAttribute("neededAsCsv", neededAsCsv);
        }
    }

    /**
     * What the pictures depend on: their links are those of the page, their figures those of the agenda that the path was
     * found in.
     */
    private record Key(Page page, Asked asked, CriticalPathAnswer path) {}

    Pictures of(Page page, Asked asked, CriticalPathAnswer path) {
        return made.get(new Key(page, asked, path), key -> draw(key.page, key.asked, key.path));
    }

    private Pictures draw(Page page, Asked asked, CriticalPathAnswer path) {
        String code = path.target().code();
        Wording words = Wording.in(asked.language());
        MapSelection needed = MapSelection.neededFor(code);
        MapAnswer network = map.answer(asked, needed);
        PageAddresses addresses = new PageAddresses(page, new MapAddress(needed), network.boxes(), false);
        RiskAnswer outcome =
                risk.answer(asked, code, new RiskQuestion.Settings(RiskQuestion.SAMPLES, SEED, null, Map.of()));
        return new Pictures(
                DependencyMap.of(new Frame(words, addresses, "map"), network),
                GanttChart.of(new Frame(words, addresses, "gantt"), path, timeline.answer(asked)),
                RiskCurve.of(new Frame(words, addresses, "risk"), outcome),
                outcome.verdict(),
                new MapAddress(needed).csv(page, "edges"));
    }
}
