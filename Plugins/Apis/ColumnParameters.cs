using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Apis;

/// <summary>Reads request parameters that have the logical names of columns, as text in one form for every culture.</summary>
internal static class ColumnParameters
{
    /// <summary>The columns that a request may give.</summary>
    public static IReadOnlyList<ColumnDefinition> All { get; } = [.. ColumnGroups.Business, PhoneCallTable.State, PhoneCallTable.Status];

    /// <summary>What a caller supplies: a parameter that is absent or null is a column that is not supplied, empty text is the empty value.</summary>
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

    /// <summary>The value of the column's type that the text means; the text itself when it means none, for the rules to reject.</summary>
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
