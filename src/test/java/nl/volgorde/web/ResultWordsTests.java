package nl.volgorde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.BundleFile;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Language;
import nl.volgorde.model.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWordsTests {
    private static final Programme PROGRAMME = programme();

    private static Programme programme() {
        IntakeResult read = AgendaBundle.read(List.of(new BundleFile("a.yaml", """
                agenda: {id: a, edition: "1", titleNl: T, titleEn: T, source: s}
                sources: [{id: s, titleNl: Plan, titleEn: Plan}]
                items:
                  - {code: P 1, type: PROJECT, titleNl: Dijk, titleEn: Dike, ref: r}
                  - {code: P 2, type: PROJECT, titleNl: Brug, titleEn: Bridge, ref: r}
                  - {code: P 3, type: PROJECT, titleNl: Brug, titleEn: Viaduct, ref: r,
                     needs: [{code: P 1, basis: EXPLICIT, reasonNl: Eerst droog., reasonEn: Dry first., ref: r}]}
                  - {code: C 1, type: CONDITION, titleNl: Veilig, titleEn: Safe, criterionNl: De dijk staat.,
                     criterionEn: The dike stands., ref: r}
                """)));
        return ((IntakeResult.Accepted) read).programme();
    }

    private static String other(String value) {
        return value.equals("STORED") ? "kept" : "";
    }

    @ParameterizedTest
    @CsvSource({
        "STORED, kept, kept",
        "HARD, hard, hard",
        "DONE, afgerond, done",
        "GRANTED, toegekend, granted",
        "Condition, voorwaarde, condition",
        "2026-02-28, 28 februari 2026, 28 February 2026",
        "2026-02-30, 2026-02-30, 2026-02-30",
        "2026-02-28 DONE, 28 februari 2026 afgerond, 28 February 2026 done",
        "Het is DONE, Het is DONE, Het is DONE",
        "Dijk, Dijk, Dike",
        "Brug, Brug, Brug",
        "Eerst droog., Eerst droog., Dry first.",
        "De dijk staat., De dijk staat., The dike stands.",
        "'', '', ''"
    })
    void saysWhatTheGraphStoresInTheReadersLanguage(String stored, String dutch, String english) {
        assertThat(ResultWords.in(Language.NL, PROGRAMME, ResultWordsTests::other)
                        .say(stored))
                .isEqualTo(dutch);
        assertThat(ResultWords.in(Language.EN, PROGRAMME, ResultWordsTests::other)
                        .say(stored))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"HARD, HARD", "2026-02-28, 28 februari 2026", "Project, Project", "Dijk, Dijk"})
    void putsOnlyDaysInWordsWhereValuesAreWantedAsStored(String stored, String said) {
        assertThat(ResultWords.asStored(Language.NL).say(stored)).isEqualTo(said);
    }
}
