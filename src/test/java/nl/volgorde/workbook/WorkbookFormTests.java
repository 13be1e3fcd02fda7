package nl.volgorde.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.volgorde.model.Language;
import org.junit.jupiter.api.Test;

class WorkbookFormTests {
    private static SheetForm sheet(String id) {
        return WorkbookForm.sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columns(String id) {
        return sheet(id).columns().stream().map(Column::name).toList();
    }

    @Test
    void makesASheetOfEveryKindAndOfWhatHangsOnItems() {
        assertThat(WorkbookForm.sheets())
                .extracting(SheetForm::id)
                .contains("agenda", "agenda.calendar.holidays", "items", "items.needs", "items.differences", "waivers");
        assertThat(columns("items.windows"))
                .startsWith("item", "phaseNl")
                .contains("start.earliest", "finish.latest", "flags");
        assertThat(columns("items.differences"))
                .containsExactly("item", "subjectNl", "subjectEn", "value", "source", "ref");
        assertThat(columns("assessments")).contains("forecast", "forecast.start.earliest", "forecast.flags");
        assertThat(columns("agenda.calendar.holidays")).containsExactly("holidays");
        assertThat(columns("agenda")).contains("calendar.week").doesNotContain("calendar.holidays");
        assertThat(sheet("items.partOf").fileName()).isEqualTo("items-part-of.csv");
    }

    @Test
    void knowsWhatNamesSomethingElse() {
        assertThat(sheet("items").columns().stream().filter(column -> column.refersTo() != null))
                .extracting(Column::name)
                .containsExactlyInAnyOrder("theme", "areas", "supersededBy", "source");
        assertThat(sheet("meetings").columns().stream().filter(column -> column.refersTo() != null))
                .extracting(Column::name)
                .containsExactly("source");
    }

    @Test
    void hasWordsForEverythingWhichNoTwoColumnsShare() {
        Set<String> sheetNames = new HashSet<>();
        for (SheetForm sheet : WorkbookForm.sheets()) {
            Set<String> ofSheet = new HashSet<>();
            Set<String> headers = new HashSet<>();
            for (Language language : Language.values()) {
                Words words = Words.in(language);
                assertThat(words.sheet(sheet)).hasSizeLessThan(32).doesNotContainPattern("[\\[\\]:*?/\\\\]");
                assertThat(words.about(sheet)).isNotBlank();
                ofSheet.add(Words.normal(words.sheet(sheet)));
                for (Column column : sheet.columns()) {
                    assertThat(words.note(sheet, column)).contains(column.name());
                    assertThat(Words.isColumn(sheet, column, words.header(sheet, column)))
                            .isTrue();
                    assertThat(sheet.columns().stream()
                                    .filter(other -> Words.isColumn(sheet, other, words.header(sheet, column))))
                            .as(sheet.id() + " " + words.header(sheet, column))
                            .containsExactly(column);
                    for (String value : column.values()) {
                        assertThat(words.value(value)).doesNotContain(",", ";", "\"");
                        assertThat(Words.meant(column, words.value(value).toUpperCase(language.locale())))
                                .isEqualTo(value);
                    }
                    assertThat(String.join(
                                    ",",
                                    column.values().stream().map(words::value).toList()))
                            .as("Excel takes no longer list in a cell's rule")
                            .hasSizeLessThan(255);
                    headers.add(column.name());
                }
            }
            assertThat(headers).hasSameSizeAs(sheet.columns());
            assertThat(ofSheet).noneMatch(sheetNames::contains);
            sheetNames.addAll(ofSheet);
        }
    }
}
