package nl.volgorde.analysis.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts parts side by side on shelves, the tallest first, about twice as wide as high unless one part is wider. */
final class Packing {
    private static final double SHAPE = 2;

    private final Point[] corners;
    private final Integer[] layers;
    private final Route[] routes;
    private final double apart;
    private final List<Part> parts = new ArrayList<>();

    Packing(int boxes, int arcs, double apart) {
        corners = new Point[boxes];
        layers = new Integer[boxes];
        routes = new Route[arcs];
        this.apart = apart;
    }

    /**
     * A part with the whole's numbers of its boxes and arcs.
     *
     * @param layout of the boxes and arcs in the order of these lists
     */
    record Part(List<Integer> boxes, List<Integer> arcs, Layout layout) {}

    void add(Part part) {
        parts.add(part);
    }

    Layout layout() {
        parts.sort(Comparator.comparingDouble((Part part) -> -part.layout().height())
                .thenComparingDouble(part -> -part.layout().width())
                .thenComparingInt(part -> part.boxes().getFirst()));
        double most = widest();
        double x = 0;
        double y = 0;
        double shelf = 0;
        double width = 0;
        long crossings = 0;
        for (Part part : parts) {
            Layout own = part.layout();
            if (x > 0 && x + own.width() > most) {
                x = 0;
                y += shelf + apart;
                shelf = 0;
            }
            place(part, x, y);
            width = Math.max(width, x + own.width());
            x += own.width() + apart;
            shelf = Math.max(shelf, own.height());
            crossings += own.crossings();
        }
        return new Layout(
                Arrays.asList(corners), Arrays.asList(layers), Arrays.asList(routes), width, y + shelf, crossings);
    }

    private double widest() {
        double area = 0;
        double widest = 0;
        for (Part part : parts) {
            area += (part.layout().width() + apart) * (part.layout().height() + apart);
            widest = Math.max(widest, part.layout().width());
        }
        return Math.max(widest, Math.sqrt(area * SHAPE));
    }

    private void place(Part part, double x, double y) {
        for (int i = 0; i < part.boxes().size(); i++) {
            corners[part.boxes().get(i)] = part.layout().corners().get(i).moved(x, y);
            layers[part.boxes().get(i)] = part.layout().layers().get(i);
        }
        for (int i = 0; i < part.arcs().size(); i++) {
            routes[part.arcs().get(i)] = part.layout().routes().get(i).moved(x, y);
        }
    }
}
