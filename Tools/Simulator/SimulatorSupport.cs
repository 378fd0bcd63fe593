using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator;

/// <summary>A message in the documentation.</summary>
/// <param name="Name">The name.</param>
/// <param name="Handler">The class that handles it.</param>
/// <param name="Events">The events that the message raises.</param>
/// <param name="Parameters">The parameters that the message takes.</param>
/// <param name="Remarks">The remarks.</param>
public sealed record MessageSupport(string Name, string Handler, IReadOnlyList<string> Events, IReadOnlyList<string> Parameters, string Remarks);

/// <summary>A table in the documentation.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="Columns">The logical names of its columns.</param>
public sealed record TableSupport(string Name, IReadOnlyList<string> Columns);

/// <summary>The features that a local Dataverse supports, read from the classes that implement them.</summary>
public static class SimulatorSupport
{
    /// <summary>The messages, by name.</summary>
    public static IReadOnlyList<MessageSupport> Messages { get; } =
    [
        .. new LocalDataverse().Handlers.OrderBy(handler => handler.Message, StringComparer.Ordinal)
            .Select(handler => new MessageSupport(handler.Message, handler.GetType().Name, handler.Events, handler.Parameters, handler.Remarks)),
    ];

    /// <summary>The tables, by name.</summary>
    public static IReadOnlyList<TableSupport> Tables { get; } =
        [.. LocalTables.All.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(table => new TableSupport(table.LogicalName, [.. table.Columns.Select(column => column.LogicalName)]))];

    /// <summary>The operators of conditions: their FetchXML names, or the reason why they are not supported.</summary>
    public static IReadOnlyList<QueryFeature> Operators => QuerySupport.OperatorFeatures;

    /// <summary>The joins of queries.</summary>
    public static IReadOnlyList<QueryFeature> Joins => QuerySupport.JoinFeatures;

    /// <summary>The attributes of FetchXML, each after the name of its element.</summary>
    public static IReadOnlyList<QueryFeature> FetchAttributes => QuerySupport.FetchFeatures;

    /// <summary>The known and possible differences between results here and on the platform.</summary>
    public static IReadOnlyList<string> QueryDifferences => QuerySupport.Differences;
}
