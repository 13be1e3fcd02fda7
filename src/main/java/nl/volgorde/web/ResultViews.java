package nl.volgorde.web;

import java.util.List;
import java.util.Locale;
import nl.volgorde.answers.Wording;
import nl.volgorde.console.GraphNode;
import nl.volgorde.console.QueryGraph;
import nl.volgorde.console.QueryResult;
import nl.volgorde.model.Programme;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.GraphDrawing;
import nl.volgorde.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes pages' tables and pictures of the answers to queries. */
@Component
class ResultViews {
    private final MessageSource messages;

    ResultViews(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * An answer as a page shows it, in the reader's language.
     *
     * @param id tells it apart from others on the page; a name as XML has it
     */
    ResultView of(QueryResult result, Page page, Programme programme, String id, String title) {
        return of(
                result,
                page,
                cells(page, programme, ResultWords.in(page.language(), programme, value -> own(value, page))),
                id,
                title);
    }

    /** As {@link #of}, with the values as the graph stores them: those that one's next question has to name. */
    ResultView asStored(QueryResult result, Page page, Programme programme, String id, String title) {
        return of(result, page, cells(page, programme, ResultWords.asStored(page.language())), id, title);
    }

    private ResultCells cells(Page page, Programme programme, ResultWords words) {
        return new ResultCells(page, programme, new ResultCells.YesNo(said("yes", page), said("no", page)), words);
    }

    private ResultView of(QueryResult result, Page page, ResultCells cells, String id, String title) {
        QueryGraph graph = QueryGraph.of(result);
        return new ResultView(
                result.columns().stream().map(column -> heading(column, page)).toList(),
                result.rows().stream()
                        .limit(ResultView.READABLE)
                        .map(row -> row.stream().map(cells::cell).toList())
                        .toList(),
                result.rows().size(),
                result.truncated(),
                result.elapsedMillis(),
                graph.nodes().size(),
                drawn(graph, page, cells, id, title));
    }

    /** What a column is called, in the reader's language where it is one that saved queries have. */
    String heading(String column, Page page) {
        return said("column." + column, column, page);
    }

    /** What a parameter is called. */
    String parameter(String name, Page page) {
        return said("parameter." + name, name, page);
    }

    /** A word of the pages' own. */
    String said(String key, Page page) {
        return said(key, key, page);
    }

    /** The words for what saved questions themselves say, or what the store says of a write; blank for anything else. */
    private String own(String value, Page page) {
        String action = Wording.in(page.language()).action(value);
        return action.equals(value) ? said("value." + value, "", page) : action;
    }

    private String said(String key, String otherwise, Page page) {
        Locale locale = page.language().locale();
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    private static @Nullable Picture drawn(QueryGraph graph, Page page, ResultCells cells, String id, String title) {
        List<GraphNode> nodes = graph.nodes();
        if (nodes.isEmpty() || nodes.size() > GraphDrawing.READABLE) {
            return null;
        }
        return GraphDrawing.of(
                new Frame(Wording.in(page.language()), PageAddresses.of(page), id),
                title,
                nodes.stream().map(cells::drawn).toList(),
                graph.relationships().stream()
                        .map(each -> new GraphDrawing.Edge(each.start(), each.end(), each.type()))
                        .toList());
    }
}
