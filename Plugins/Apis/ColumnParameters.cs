using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>Reads request parameters with the logical names of columns. A text means the same value in every culture.</summary>
internal static class ColumnParameters
{
    /// <summary>The columns that a request can supply.</summary>
    public static IReadOnlyList<ColumnDefinition> All { get; } = [.. ColumnGroups.Business, PhoneCallTable.State, PhoneCallTable.Status];

    /// <summary>The columns that a caller supplies. An absent or null parameter does not supply its column; empty text supplies the empty value.</summary>
    public static Entity Read(ParameterCollection? parameters, Guid id)
    {
        var row = new Entity(PhoneCallTable.LogicalName, id);
        foreach (var column in All)
        {
            var text = (string?)Inputs.Find<string>(parameters, column.LogicalName);
            if (text is null) continue;
            row[column.LogicalName] = text.Length == 0 ? null : Convert(column, text);
        }

        return row;
    }

    /// <summary>Converts text to a value of the column's type. Text that has no such value stays text, so that the rules reject it.</summary>
    private static object Convert(ColumnDefinition column, string text)
    {
        switch (column.Type)
        {
            case ColumnType.Boolean when bool.TryParse(text, out var flag):
                return flag;
            case ColumnType.State or ColumnType.Status when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var option):
                return new OptionSetValue(option);
            case ColumnType.Lookup when Guid.TryParse(text, out var id):
                return new EntityReference(column.Targets[0], id);
            default:
                return text;
        }
    }
}
