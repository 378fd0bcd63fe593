using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Finds the table of a request. Dataverse names it in the context; other hosts omit it, above all for a list of rows.</summary>
internal static class RequestTable
{
    /// <summary>The table name that Dataverse uses for a message without a table.</summary>
    private const string None = "none";

    /// <summary>The logical name of the table: the one in the context, or else that of the rows in the parameters; empty when neither has one.</summary>
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

    /// <summary>The table of a list of rows. For rows of several tables, one of the other tables, so that the registration counts as wrong.</summary>
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
