package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import nl.volgorde.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookWordsTests {
    private static final List<String> ENUMERATIONS = List.of(
            "ItemType", "ActorKind", "Role", "Status", "Strength", "Basis", "Flag", "GateKind", "Alignment", "Link");

    @ParameterizedTest
    @EnumSource(Language.class)
    void fixedValuesAreCalledTheSameInAWorkbookAndOnAPage(Language language) {
        ResourceBundle workbook = ResourceBundle.getBundle("nl.volgorde.workbook.words", language.locale());
        Wording wording = Wording.in(language);
        long compared = 0;
        for (String enumeration : ENUMERATIONS) {
            for (String key : workbook.keySet()) {
                if (key.startsWith("value.")) {
                    var word = wording.find(enumeration + "." + key.substring("value.".length()));
                    if (word.isPresent()) {
                        assertThat(workbook.getString(key)).as(key).isEqualTo(word.get());
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(40);
    }
}
