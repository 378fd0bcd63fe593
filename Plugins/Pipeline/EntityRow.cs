using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The columns of an SDK row: a Target or an image.</summary>
internal sealed class EntityRow(Entity entity) : IRow
{
    public ColumnValue Read(ColumnDefinition column) =>
        entity.Attributes.TryGetValue(column.LogicalName, out var value) ? Convert(value) : ColumnValue.Absent;

    public static ColumnValue Convert(object? value) => value switch
    {
        null => ColumnValue.Null,
        string text => ColumnValue.OfText(text),
        OptionSetValue option => ColumnValue.OfChoice(option.Value),
        _ => ColumnValue.OfOther(value.GetType().Name),
    };
}
