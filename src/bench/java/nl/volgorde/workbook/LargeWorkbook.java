package nl.volgorde.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.volgorde.intake.IntakeResult;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.Basis;
import nl.volgorde.model.Dating;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Alignment;
import nl.volgorde.model.Item;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemFacts;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Programme;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Register;
import nl.volgorde.model.Source;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import nl.volgorde.model.Ties;

/** Writes a workbook of 100,000 rows and reads it again, in a heap that the caller bounds; prints time and memory. */
final class LargeWorkbook {
    private static final int ITEMS = 50_000;

    private LargeWorkbook() {}

    public static void main(String[] args) throws IOException {
        Programme programme = programme();
        System.gc();
        System.out.printf("programme of %d items and %d dependencies: %d MB live%n", ITEMS, ITEMS - 1, used());
        Path file = Files.createTempFile("large", ".xlsx");
        try {
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                WorkbookExport.write(programme, Language.NL, out);
            }
            report("written, " + Files.size(file) / 1_000_000 + " MB", start);
            start = System.nanoTime();
            IntakeResult result = WorkbookFiles.read(file);
            boolean same = result instanceof IntakeResult.Accepted accepted && accepted.programme().equals(programme);
            report(same ? "read again, equal" : "NOT EQUAL: " + result, start);
        } finally {
            Files.delete(file);
        }
    }

    private static void report(String what, long start) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s: %.1f s, peak of the heap %d MB of %d MB%n",
                what,
                (System.nanoTime() - start) / 1e9,
                peak / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1_000_000);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    private static Programme programme() {
        Provenance place = new Provenance("s", "p. 1");
        List<Item> items = new ArrayList<>();
        List<Precondition> needs = new ArrayList<>();
        for (int i = 1; i <= ITEMS; i++) {
            ItemCode code = ItemCode.of("P " + i);
            items.add(new Item(
                    code,
                    ItemType.PROJECT,
                    List.of(),
                    Gate.all(),
                    new ItemFacts(
                            new Text("Project nummer " + i, "Project number " + i),
                            new Text("Wat project " + i + " doet.", "What project " + i + " does."),
                            null,
                            new ItemFacts.Classification(null, null, List.of(), null, false),
                            Alignment.HIGH,
                            null,
                            null),
                    place));
            if (i > 1) {
                needs.add(new Precondition(
                        ItemCode.of("P " + (i - 1)),
                        code,
                        Link.FS,
                        i % 30,
                        Strength.HARD,
                        new Precondition.Grounds(Basis.EXPLICIT, new Text("Eerst het ene.", "The one first."), place)));
            }
        }
        return new Programme(
                new Agenda("large", "1", new Text("Groot", "Large"), null, null),
                0,
                new Register(
                        List.of(new Source("s", new Text("Bron", "Source"), null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                items,
                new Ties(needs, List.of(), List.of(), List.of(), List.of()),
                new Dating(List.of(), List.of()));
    }
}
