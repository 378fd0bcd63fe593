using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Compiles filters to tests, and links together with their filters. A test allocates nothing.</summary>
internal sealed class FilterCompiler(IQuerySource source, QueryNodes nodes, ReadColumns columns, LinkSearch search, bool comparesAcrossTables)
{
    /// <summary>The only supported hint of a filter.</summary>
    public const string UnionHint = "union";

    private bool _hasHint;

    /// <summary>Adds a link and the links below it.</summary>
    public void Link(QueryNode parent, LinkEntity link)
    {
        if (!QuerySupport.LinkJoins.Contains(link.JoinOperator))
            throw QueryFaults.NotSupported($"the join {link.JoinOperator}" + (QuerySupport.FilterJoins.Contains(link.JoinOperator) ? " outside of filters (AnyAllFilterLinkEntity)" : ""));
        var table = LocalTables.Get(link.LinkToEntityName);
        Below(parent, parent.IsExistenceTest ? nodes.AddHidden(table, LinkOf(parent, table, link)) : nodes.Add(table, link.EntityAlias, LinkOf(parent, table, link)), link);
    }

    /// <summary>Whether a filter uses a table other than its own.</summary>
    public bool UsesOther(FilterExpression filter, QueryNode node) =>
        filter.Conditions.Any(condition =>
            (!string.IsNullOrEmpty(condition.EntityName) && nodes.Find(condition.EntityName) != node)
            || (condition.CompareColumns && condition.Values is [string name] && Across(name) is { } other && nodes.Find(other.Alias) != node))
        || filter.Filters.Any(inner => UsesOther(inner, node));

    /// <summary>Compiles a filter to a test; null for an empty filter.</summary>
    public Predicate<StoredRow?[]>? Filter(FilterExpression filter, QueryNode node)
    {
        if (filter.IsQuickFindFilter) throw QueryFaults.NotSupported("quick find filters");
        if (!string.IsNullOrEmpty(filter.FilterHint)) CheckHint(filter.FilterHint);
        var tests = filter.Conditions.Select(condition => Condition(condition, node)).Concat(filter.Filters.Select(inner => Filter(inner, node)).OfType<Predicate<StoredRow?[]>>()).ToList();
        if (filter.AnyAllFilterLinkEntity is { } link) tests.Add(search.Test(Hidden(node, link)));
        return (tests.ToArray(), filter.FilterOperator) switch
        {
            ([], _) => null,
            ([var only], _) => only,
            ([var first, var second], LogicalOperator.And) => rows => first(rows) && second(rows),
            (var all, LogicalOperator.And) => rows =>
            {
                foreach (var test in all)
                    if (!test(rows)) return false;
                return true;
            }
            ,
            (var any, _) => rows =>
            {
                foreach (var test in any)
                    if (test(rows)) return true;
                return false;
            }
            ,
        };
    }

    /// <summary>Checks the hint of a filter. It changes speed, not results; a query has at most one (Microsoft: "Filter rows", union hint).</summary>
    private void CheckHint(string hint)
    {
        if (hint != UnionHint) throw QueryFaults.NotSupported($"the filter hint {hint}");
        if (_hasHint) throw Faults.Create(QueryFaults.InvalidFetch, "A query can have the hint union in one filter only.");
        _hasHint = true;
    }

    private QueryNode Hidden(QueryNode parent, LinkEntity link)
    {
        if (!QuerySupport.FilterJoins.Contains(link.JoinOperator)) throw QueryFaults.NotSupported($"the join {link.JoinOperator} within filters");
        var table = LocalTables.Get(link.LinkToEntityName);
        var node = nodes.AddHidden(table, LinkOf(parent, table, link));
        Finish(node, link);
        return node;
    }

    private void Below(QueryNode parent, QueryNode node, LinkEntity link)
    {
        parent.Links.Add(node);
        Finish(node, link);
    }

    private void Finish(QueryNode node, LinkEntity link)
    {
        if (!string.IsNullOrEmpty(link.ForceSeek)) throw QueryFaults.NotSupported("ForceSeek");
        Aliases.Check(link.EntityAlias);
        if (UsesOther(link.LinkCriteria, node)) throw QueryFaults.NotSupported("conditions of a link on another table");
        node.Link!.Filter = Filter(link.LinkCriteria, node);
        foreach (var inner in link.LinkEntities) Link(node, inner);
    }

    private static QueryLink LinkOf(QueryNode parent, TableDefinition table, LinkEntity link)
    {
        var (from, to) = (parent.Table.Column(link.LinkFromAttributeName ?? ""), table.Column(link.LinkToAttributeName ?? ""));
        return StoredValues.KindOf(from) == StoredValues.KindOf(to)
            ? new QueryLink(link.JoinOperator, parent.Place, from, to)
            : throw Faults.Create(QueryFaults.InvalidJoin, $"The columns {parent.Table}.{from} and {table}.{to} of a link have different types.", from.LogicalName);
    }

    private Predicate<StoredRow?[]> Condition(ConditionExpression condition, QueryNode node)
    {
        var of = string.IsNullOrEmpty(condition.EntityName) ? node : Of(condition.EntityName, node);
        var (name, place) = (condition.AttributeName ?? "", of.Place);
        if (condition.CompareColumns) return Compared(condition, of, of.Table.Column(name), node);
        var read = columns.Get(of.Table, name);
        if (Conditions.IsOfText(condition.Operator) && read.Column.Type is ColumnType.Lookup or ColumnType.Owner) read = columns.NameOf(of.Table, read.Column);
        var column = read.Column;
        var test = Conditions.Compile(column, condition.Operator, [.. condition.Values.Select(value => NameColumns.ByLabel(of.Table, column, condition.Operator, value))], source);
        if (read.Made is null) return rows => test(rows[place]?[column]);
        return rows => test(read.Of(rows[place]));
    }

    private Predicate<StoredRow?[]> Compared(ConditionExpression condition, QueryNode of, TableColumn column, QueryNode node)
    {
        var name = condition.Values is [string text] ? text : throw Faults.Create(QueryFaults.InvalidValue, $"The column {column} must be compared with exactly one other column.", column.LogicalName);
        var across = Across(name);
        var otherNode = across is null ? of : Of(across.Value.Alias, node);
        var other = otherNode.Table.Column(across?.Column ?? name);
        var compare = Conditions.Compile(column, condition.Operator);
        if (StoredValues.KindOf(column) != StoredValues.KindOf(other)) throw Faults.Create(QueryFaults.InvalidValue, $"The columns {column} and {other} have different types.", column.LogicalName);
        var (place, otherPlace) = (of.Place, otherNode.Place);
        return rows => rows[place]?[column] is { } one && rows[otherPlace]?[other] is { } two && compare(one, two);
    }

    /// <summary>The table with an alias. Its rows must be part of the result, unless it is the filter's own table.</summary>
    private QueryNode Of(string alias, QueryNode own)
    {
        var found = nodes.Find(alias);
        return found == own || !found.IsExistenceTest ? found : throw Faults.Create(QueryFaults.NoSuchLink, $"The rows of {alias} are not in the result, because it is linked by {found.Link!.Kind}: put conditions on them into the link.");
    }

    private (string Alias, string Column)? Across(string name) =>
        comparesAcrossTables && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? (name[..point], name[(point + 1)..]) : null;
}
