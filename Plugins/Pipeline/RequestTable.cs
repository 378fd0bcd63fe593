using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Finds the table of a request. Dataverse names it in the context; other hosts leave it out, above all for a list of rows.</summary>
internal static class RequestTable
{
    /// <summary>What Dataverse gives as the table of a message that has none.</summary>
    private const string None = "none";

    /// <summary>The logical name of the table: the one that the context names, else that of the rows in its parameters; empty when nothing names one.</summary>
    public static string Of(IPluginExecutionContext context)
    {
        var name = context.PrimaryEntityName;
        return string.IsNullOrEmpty(name) || name == None ? OfParameters(context.InputParameters) ?? name ?? string.Empty : name;
    }

    private static string? OfParameters(ParameterCollection? parameters)
    {
        if (parameters is null) return null;
        foreach (var name in new[] { RowRequestReader.Target, RowRequestReader.Targets, SetStateColumns.Row })
        {
            if (!parameters.TryGetValue(name, out var value)) continue;
            var table = value switch
            {
                Entity row => row.LogicalName,
                EntityReference row => row.LogicalName,
                EntityCollection rows => OfRows(rows),
                _ => null,
            };
            if (!string.IsNullOrEmpty(table)) return table;
        }

        return null;
    }

    /// <summary>The table of a list of rows; of rows of several tables one that is not ours, so that the step is not taken for one of all of them.</summary>
    private static string? OfRows(EntityCollection rows)
    {
        if (!string.IsNullOrEmpty(rows.EntityName)) return rows.EntityName;
        string? table = null;
        foreach (var row in rows.Entities)
        {
            if (string.IsNullOrEmpty(row?.LogicalName)) continue;
            table = row!.LogicalName;
            if (table != PhoneCallTable.LogicalName) break;
        }

        return table;
    }
}
