using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads the parameters State and Status of SetState and SetStateDynamicEntity as the columns that they set.</summary>
internal sealed class SetStateColumns : IColumnReader
{
    /// <summary>The parameter that names the row.</summary>
    public const string Row = "EntityMoniker";

    /// <summary>The parameter that sets the status.</summary>
    public const string State = "State";

    /// <summary>The value of Status that requests the default status reason of the status.</summary>
    private const int DefaultOfState = -1;

    private static readonly SetStateColumns Instance = new();

    public static RowView Of(ParameterCollection parameters) => new(Instance, parameters);

    public ColumnValue Read(object row, ColumnDefinition column)
    {
        if (ReferenceEquals(column, PhoneCallTable.State)) return Parameter(row, State);
        if (!ReferenceEquals(column, PhoneCallTable.Status)) return ColumnValue.Absent;

        var status = Parameter(row, "Status");
        return status.Kind == ColumnValueKind.Choice && status.Number == DefaultOfState ? ColumnValue.Absent : status;
    }

    public int Count(object row) => 2;

    private static ColumnValue Parameter(object row, string name) =>
        ((ParameterCollection)row).TryGetValue(name, out var value) ? EntityColumns.Convert(value) : ColumnValue.Absent;
}
