using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>What SetState and SetStateDynamicEntity supply: their parameters State and Status, as the columns they set.</summary>
internal sealed class SetStateRow(ParameterCollection parameters) : IRow
{
    /// <summary>The Status of a call that leaves the choice of the status reason to the status.</summary>
    private const int DefaultOfState = -1;

    public ColumnValue Read(ColumnDefinition column)
    {
        if (ReferenceEquals(column, PhoneCallTable.State)) return Parameter("State");
        if (!ReferenceEquals(column, PhoneCallTable.Status)) return ColumnValue.Absent;

        var status = Parameter("Status");
        return status.Kind == ColumnValueKind.Choice && status.Number == DefaultOfState ? ColumnValue.Absent : status;
    }

    private ColumnValue Parameter(string name) =>
        parameters.TryGetValue(name, out var value) ? EntityRow.Convert(value) : ColumnValue.Absent;
}
