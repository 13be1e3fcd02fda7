package nl.volgorde.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.volgorde.model.Text;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * Judges a query by the plan that the engine made of it: it must be a read, and every operator of the plan must be on
 * the list. What the text looks like does not matter: comments, escapes and prefixes are gone by then.
 *
 * <p>A list of what is allowed, because access mode READ alone still lets a query read files, settings and other
 * people's transactions; operators that a later engine adds are refused until somebody has looked at them.
 */
final class PlanGuard {
    private static final String PROCEDURE_CALL = "ProcedureCall";

    /** Procedures that describe or search the graph and nothing else. */
    private static final Set<String> PROCEDURES = Set.of(
            "db.labels",
            "db.relationshiptypes",
            "db.propertykeys",
            "db.schema.visualization",
            "db.schema.nodetypeproperties",
            "db.schema.reltypeproperties",
            "db.index.fulltext.querynodes",
            "db.index.fulltext.queryrelationships",
            "db.index.vector.querynodes",
            "db.index.vector.queryrelationships");

    /** By name without the variant in brackets: {@code Expand(All)} and {@code Expand(Into)} are both Expand. */
    private static final Set<String> OPERATORS = Set.of(
            "AllNodesScan",
            "AllNodesScanByType",
            "AntiConditionalApply",
            "AntiSemiApply",
            "Apply",
            "Argument",
            "AssertSameNode",
            "AssertSameRelationship",
            "BFSPruningVarExpand",
            "CacheProperties",
            "CartesianProduct",
            "ConditionalApply",
            "DirectedAllRelationshipsScan",
            "DirectedRelationshipByElementIdSeek",
            "DirectedRelationshipByIdSeek",
            "DirectedRelationshipIndexContainsScan",
            "DirectedRelationshipIndexEndsWithScan",
            "DirectedRelationshipIndexScan",
            "DirectedRelationshipIndexSeek",
            "DirectedRelationshipIndexSeekByRange",
            "DirectedRelationshipTypeScan",
            "DirectedUnionRelationshipTypesScan",
            "Distinct",
            "Eager",
            "EagerAggregation",
            "EmptyResult",
            "EmptyRow",
            "ExhaustiveLimit",
            "Expand",
            "Filter",
            "IntersectionNodeByLabelsScan",
            "LeftOuterHashJoin",
            "LetAntiSemiApply",
            "LetSelectOrAntiSemiApply",
            "LetSelectOrSemiApply",
            "LetSemiApply",
            "Limit",
            "MultiNodeIndexSeek",
            "NodeByElementIdSeek",
            "NodeByIdSeek",
            "NodeByLabelScan",
            "NodeCountFromCountStore",
            "NodeHashJoin",
            "NodeIndexContainsScan",
            "NodeIndexEndsWithScan",
            "NodeIndexScan",
            "NodeIndexSeek",
            "NodeIndexSeekByRange",
            "NodeUniqueIndexSeek",
            "NodeUniqueIndexSeekByRange",
            "NullifyMetadata",
            "Optional",
            "OptionalExpand",
            "OrderedAggregation",
            "OrderedDistinct",
            "OrderedUnion",
            "PartialSort",
            "PartialTop",
            "PathPropagatingBFS",
            PROCEDURE_CALL,
            "ProduceResults",
            "ProjectEndpoints",
            "Projection",
            "PruningVarLengthExpand",
            "RelationshipCountFromCountStore",
            "Repeat",
            "RepeatOptions",
            "RightOuterHashJoin",
            "RollUpApply",
            "SelectOrAntiSemiApply",
            "SelectOrSemiApply",
            "SemiApply",
            "ShortestPath",
            "SimulatedExpand",
            "Skip",
            "Sort",
            "StatefulShortestPath",
            "SubtractionNodeByLabelsScan",
            "Top",
            "Trail",
            "TriadicBuild",
            "TriadicFilter",
            "TriadicSelection",
            "UndirectedAllRelationshipsScan",
            "UndirectedRelationshipByElementIdSeek",
            "UndirectedRelationshipByIdSeek",
            "UndirectedRelationshipIndexContainsScan",
            "UndirectedRelationshipIndexEndsWithScan",
            "UndirectedRelationshipIndexScan",
            "UndirectedRelationshipIndexSeek",
            "UndirectedRelationshipIndexSeekByRange",
            "UndirectedRelationshipTypeScan",
            "UndirectedUnionRelationshipTypesScan",
            "Union",
            "UnionNodeByLabelsScan",
            "Unwind",
            "ValueHashJoin",
            "VarLengthExpand");

    private PlanGuard() {}

    /** Whether a procedure, by its name in lower case, only describes or searches the graph. */
    static boolean allows(String procedure) {
        return PROCEDURES.contains(procedure);
    }

    private static Text procedureRefused(String procedure) {
        return new Text(
                "De procedure " + procedure + " staat niet op de lijst.",
                "The procedure " + procedure + " is not on the list.");
    }

    /** Why a query with this plan is refused; empty when it may run. */
    static Optional<Text> objection(ResultSummary explained) {
        if (explained.queryType() != QueryType.READ_ONLY) {
            return Optional.of(new Text(
                    "Deze vraag doet meer dan lezen; dat mag hier niet.",
                    "This query does more than read; that is not allowed here."));
        }
        Optional<Plan> plan = explained.queryPlan();
        return plan.isPresent()
                ? objection(plan.get())
                : Optional.of(new Text(
                        "Van deze opdracht is geen plan te maken; alleen leesvragen mogen.",
                        "There is no plan for this command; only read queries are allowed."));
    }

    /** Walks the whole tree with a list of its own: a long query's plan is deep. */
    private static Optional<Text> objection(Plan root) {
        Deque<Plan> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Plan plan = open.pop();
            Optional<Text> objection = objectionToOperator(plan);
            if (objection.isPresent()) {
                return objection;
            }
            plan.children().forEach(open::push);
        }
        return Optional.empty();
    }

    private static Optional<Text> objectionToOperator(Plan plan) {
        String operator = plan.operatorType().replaceFirst("[@(].*$", "");
        if (!OPERATORS.contains(operator)) {
            return Optional.of(new Text(
                    "De bewerking " + operator + " staat niet op de lijst van leesbewerkingen.",
                    "The operation " + operator + " is not on the list of read operations."));
        }
        if (operator.equals(PROCEDURE_CALL)) {
            String details = plan.arguments().containsKey("Details")
                    ? plan.arguments().get("Details").asString("")
                    : "";
            String procedure = details.replaceFirst("\\(.*$", "").strip();
            if (!allows(procedure.toLowerCase(Locale.ROOT))) {
                return Optional.of(procedureRefused(procedure));
            }
        }
        return Optional.empty();
    }
}
