using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The tables of a query by their aliases.</summary>
internal sealed class QueryNodes
{
    private readonly List<QueryNode> _nodes = [];

    public int Count => _nodes.Count;

    public QueryNode AddRoot(TableDefinition table)
    {
        var root = new QueryNode { Table = table, Place = 0, Alias = table.LogicalName };
        _nodes.Add(root);
        return root;
    }

    /// <summary>Adds a link. Without an alias it gets the name of its table and a number.</summary>
    public QueryNode Add(TableDefinition table, string? alias, QueryLink link)
    {
        if (string.IsNullOrEmpty(alias)) alias = table.LogicalName + (_nodes.Count(other => other.Table == table && other.Link is not null && other.Alias is not null) + 1);
        if (_nodes.Exists(other => other.Alias == alias)) throw Faults.Create(QueryFaults.DuplicateAlias, $"Two tables of the query have the alias {alias}.");
        var node = new QueryNode { Table = table, Place = _nodes.Count, Alias = alias, Link = link };
        _nodes.Add(node);
        return node;
    }

    /// <summary>Adds a link that only its own conditions can name.</summary>
    public QueryNode AddHidden(TableDefinition table, QueryLink link)
    {
        var node = new QueryNode { Table = table, Place = _nodes.Count, Alias = null, Link = link };
        _nodes.Add(node);
        return node;
    }

    /// <summary>The table with an alias, or the only table with that name.</summary>
    public QueryNode Find(string alias) =>
        _nodes.Find(node => string.Equals(node.Alias, alias, StringComparison.Ordinal))
        ?? (_nodes.FindAll(node => node.Table.LogicalName == alias && node.Alias is not null) is [var only] ? only : throw Faults.Create(QueryFaults.NoSuchLink, $"The query has no table with the alias {alias}."));
}
