using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// At stages 20 and 40, Dataverse runs an Update that mixes a status with other columns as two: first the other columns,
/// then the status. Each part is evaluated as the whole Update, if the parent context shows it. So a step at these stages decides
/// as one at stage 10 does. (Microsoft: "Behavior of specialized update operations".)
/// </summary>
internal sealed class SplitUpdate
{
    /// <summary>More than any request has: the platform stops recursive requests at a depth of about 8.</summary>
    private const int MostParents = 100;

    private readonly Entity _part;
    private readonly Entity _whole;

    private SplitUpdate(Entity part, Entity whole)
    {
        _part = part;
        _whole = whole;
    }

    /// <summary>The columns that the caller supplies, for a step of an Update with this Target.</summary>
    public static RowView Of(IPluginExecutionContext context, Entity target) =>
        FindWhole(context) is { } whole ? new RowView(Columns.Instance, new SplitUpdate(target, whole)) : EntityColumns.Of(target);

    private static Entity? FindWhole(IPluginExecutionContext context)
    {
        const int PreValidation = 10;
        if (context.Stage == PreValidation) return null;

        var parent = context.ParentContext;
        for (var i = 0; i < MostParents && parent is not null; i++, parent = parent.ParentContext)
        {
            // A plug-in's Update of the same row has a greater depth than the Update that caused it.
            if (parent.Depth == context.Depth && parent.MessageName == context.MessageName
                && parent.PrimaryEntityId == context.PrimaryEntityId
                && string.Equals(parent.PrimaryEntityName, context.PrimaryEntityName, StringComparison.Ordinal)
                && parent.InputParameters is { } parameters && parameters.TryGetValue(RowRequestReader.Target, out var value) && value is Entity whole)
            {
                return whole;
            }
        }

        return null;
    }

    /// <summary>Reads the part first, because earlier steps may have changed it.</summary>
    private sealed class Columns : IColumnReader
    {
        public static readonly Columns Instance = new();

        public ColumnValue Read(object row, ColumnDefinition column)
        {
            var update = (SplitUpdate)row;
            return update._part.Attributes.TryGetValue(column.LogicalName, out var value) || update._whole.Attributes.TryGetValue(column.LogicalName, out value)
                ? EntityColumns.Convert(value)
                : ColumnValue.Absent;
        }

        public int Count(object row) => ((SplitUpdate)row)._part.Attributes.Count + ((SplitUpdate)row)._whole.Attributes.Count;
    }
}
