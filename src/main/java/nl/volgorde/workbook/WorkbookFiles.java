package nl.volgorde.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.volgorde.intake.AgendaBundle;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.intake.Problem;
import nl.volgorde.model.FileFailure;
import nl.volgorde.model.Language;
import nl.volgorde.model.Text;

/**
 * Reads a workbook as a bundle. What is wrong is told by sheet and cell.
 *
 * <p>A file may be {@value #MEGABYTES} MB, 400 MB unpacked, and a sheet 500,000 rows; it grows by no more than 200 times
 * while it is unpacked. Nothing is unpacked to disk, no macro and no formula is run, no document type is read and nothing
 * is fetched.
 */
public final class WorkbookFiles {
    static final int MEGABYTES = 50;
    private static final List<String> SUFFIXES = List.of(".xlsx", ".xlsm", ".xls", ".ods");
    private static final String MAIN_PART = "xl/workbook.xml";

    private WorkbookFiles() {}

    /** Whether a file of this name is taken for a workbook, be it to say that it must be saved in another form. */
    public static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    /** Whether a zip file is a workbook, by the name of a part that the directory at its end has. */
    public static boolean isOne(byte[] zip) {
        // The directory lists the parts in plain letters, so that nothing need be unpacked to see.
        int from = Math.max(0, zip.length - 200_000);
        return new String(zip, from, zip.length - from, StandardCharsets.ISO_8859_1).contains(MAIN_PART);
    }

    /** Reads the workbook in a file. */
    public static IntakeResult read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return rejected(file.toString(), "bestaat niet of is geen bestand.", "does not exist or is no file.");
            }
            return Files.size(file) > MEGABYTES * 1_000_000L
                    ? tooLarge(file.toString())
                    : read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return rejected(file.toString(), FileFailure.unreadable(e));
        }
    }

    /**
     * Reads the workbook in these bytes.
     *
     * @param name of the file, for messages
     */
    public static IntakeResult read(String name, byte[] content) {
        if (content.length > MEGABYTES * 1_000_000L) {
            return tooLarge(name);
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return rejected(
                    name,
                    "is geen .xlsx: een ouder formaat (.xls), of een werkboek met een wachtwoord. Bewaar het als .xlsx,"
                            + " zonder wachtwoord.",
                    "is no .xlsx: an older form (.xls), or a workbook with a password. Save it as .xlsx, without a"
                            + " password.");
        }
        if (!isOne(content)) {
            return rejected(
                    name,
                    "is geen .xlsx; misschien is het .ods. Bewaar het als .xlsx.",
                    "is no .xlsx; maybe it is .ods. Save it as .xlsx.");
        }
        Complaints complaints = new Complaints(name);
        try {
            return result(sheets(new XlsxReader(content), complaints), List.of(complaints));
        } catch (Refusal refusal) {
            return rejected(name, refusal.reason());
        }
    }

    private static List<SheetReading> sheets(XlsxReader workbook, Complaints complaints) throws Refusal {
        Map<String, SheetReading> readingBySheet = new HashMap<>();
        List<SheetReading> readings = new ArrayList<>();
        for (SheetForm form : WorkbookForm.sheets()) {
            List<String> named = workbook.sheets().stream()
                    .filter(sheet -> Words.isSheet(form, sheet))
                    .toList();
            if (named.isEmpty()) {
                complainOfMissing(form, complaints);
            } else {
                SheetReading reading = new SheetReading(form, named.getFirst(), complaints);
                readingBySheet.put(named.getFirst(), reading);
                readings.add(reading);
            }
            named.stream()
                    .skip(1)
                    .forEach(sheet -> complaints.addStructural(
                            sheet,
                            0,
                            0,
                            "Dit blad is er al als '" + named.getFirst() + "'. Haal er een weg.",
                            "This sheet is there already as '" + named.getFirst() + "'. Take one away."));
        }
        for (String sheet : workbook.sheets()) {
            if (!readingBySheet.containsKey(sheet) && !Words.isInstruction(sheet) && !isOurs(sheet)) {
                complaints.notice(
                        "unknown " + sheet,
                        sheet,
                        0,
                        0,
                        "Dit blad is niet gelezen: zo heet geen soort gegeven.",
                        "This sheet was not read: no kind of fact is called so.");
            }
        }
        workbook.read(sheet -> readingBySheet.get(sheet));
        readings.forEach(SheetReading::end);
        return readings;
    }

    private static boolean isOurs(String sheet) {
        return WorkbookForm.sheets().stream().anyMatch(form -> Words.isSheet(form, sheet));
    }

    private static void complainOfMissing(SheetForm form, Complaints complaints) {
        complaints.addStructural(
                null,
                0,
                0,
                "Blad '" + Words.in(Language.NL).sheet(form)
                        + "' ontbreekt. Zet het terug, met zijn koppen; er mogen geen rijen onder staan.",
                "The sheet '" + Words.in(Language.EN).sheet(form)
                        + "' is missing. Put it back, with its headers; there need be no rows below.");
    }

    /**
     * The programme that the sheets hold, or what is wrong with them.
     *
     * @param sheets in the order of the form
     * @param complaints of each file
     */
    static IntakeResult result(List<SheetReading> sheets, List<Complaints> complaints) {
        boolean whole = complaints.stream().noneMatch(Complaints::isStructural);
        List<WorkbookTree> trees = whole ? List.of(new WorkbookTree(sheets)) : List.of();
        List<Problem> problems = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        complaints.forEach(each -> {
            problems.addAll(each.problems());
            notices.addAll(each.notices());
        });
        // Of what lacks a sheet or a column the rest would only be found to lack what that has.
        return complaints.stream().anyMatch(Complaints::isStructural)
                ? new IntakeResult.Rejected(problems)
                : AgendaBundle.readParts(trees, problems, notices);
    }

    private static IntakeResult tooLarge(String name) {
        return rejected(name, "is groter dan " + MEGABYTES + " MB.", "is larger than " + MEGABYTES + " MB.");
    }

    private static IntakeResult rejected(String name, String nl, String en) {
        return rejected(name, new Text(nl, en));
    }

    /**
     * What comes of a file that is refused as a whole.
     *
     * @param what is said of it, after its name
     */
    private static IntakeResult rejected(String name, Text what) {
        String file = String.valueOf(Path.of(name).getFileName());
        return new IntakeResult.Rejected(
                List.of(new Problem(name, 0, 0, new Text(file + " " + what.nl(), file + " " + what.en()))));
    }
}
