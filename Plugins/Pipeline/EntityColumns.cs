using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads the columns of SDK rows: a Target or an image.</summary>
public sealed class EntityColumns : IColumnReader
{
    /// <summary>The only instance.</summary>
    public static readonly EntityColumns Instance = new();

    private EntityColumns()
    {
    }

    internal static RowView Of(Entity row) => new(Instance, row);

    /// <inheritdoc/>
    public ColumnValue Read(object row, ColumnDefinition column) =>
        ((Entity)row).Attributes.TryGetValue(column.LogicalName, out var value) ? Convert(value) : ColumnValue.Absent;

    /// <inheritdoc/>
    public int Count(object row) => ((Entity)row).Attributes.Count;

    /// <summary>Converts a value of the SDK to the form that the rules read.</summary>
    /// <param name="value">The value of a column that the row has.</param>
    /// <returns>The value.</returns>
    public static ColumnValue Convert(object? value) => value switch
    {
        null => ColumnValue.Null,
        string text => ColumnValue.OfText(text),
        OptionSetValue => new ColumnValue(SdkForms.Choice, value),
        EntityReference => new ColumnValue(SdkForms.Lookup, value),
        int => new ColumnValue(ValueForms.Integer, value),
        bool => new ColumnValue(ValueForms.Boolean, value),
        DateTime => new ColumnValue(ValueForms.DateTime, value),
        _ => new ColumnValue(SdkForms.Other, value),
    };
}
