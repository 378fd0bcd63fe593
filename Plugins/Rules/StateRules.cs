using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The status is one of the table's options.</summary>
internal sealed class KnownStateRule() : Rule("PCC201", "The status exists", PhoneCallTable.State)
{
    public override void Judge(RowChange change, ViolationReport report)
    {
        var state = change.Supplied(PhoneCallTable.State);
        if (state.Kind != ColumnValueKind.Choice || PhoneCallTable.FindState(state.Number) is not null || !change.Changes(PhoneCallTable.State)) return;
        Report(report, change, PhoneCallTable.State, cause: null, new Fact("value", state.Number.ToString(CultureInfo.InvariantCulture)), new Fact("allowed", Options.States));
    }
}

/// <summary>The status reason is one of the table's options.</summary>
internal sealed class KnownStatusRule() : Rule("PCC202", "The status reason exists", PhoneCallTable.Status)
{
    public override void Judge(RowChange change, ViolationReport report)
    {
        var status = change.Supplied(PhoneCallTable.Status);
        if (status.Kind != ColumnValueKind.Choice || PhoneCallTable.FindStatus(status.Number) is not null || !change.Changes(PhoneCallTable.Status)) return;
        Report(report, change, PhoneCallTable.Status, cause: null, new Fact("value", status.Number.ToString(CultureInfo.InvariantCulture)), new Fact("allowed", Options.Statuses));
    }
}

/// <summary>
/// The status reason belongs to the status, judged on the pair that the row will have: what is supplied, else the default
/// status reason when the status changes, else what the row has.
/// </summary>
internal sealed class StatePairRule() : Rule("PCC203", "The status reason belongs to the status", PhoneCallTable.State, PhoneCallTable.Status)
{
    public override void Judge(RowChange change, ViolationReport report)
    {
        if (!change.Changes(PhoneCallTable.State) && !change.Changes(PhoneCallTable.Status)) return;

        // A status alone gets its own default status reason, so only a supplied status reason can be wrong.
        var supplied = change.Supplied(PhoneCallTable.Status);
        if (supplied.Kind != ColumnValueKind.Choice || PhoneCallTable.FindStatus(supplied.Number) is not { } status) return;
        if (EffectiveState(change) is not { } state || state.Value == status.State) return;

        Report(report, change, PhoneCallTable.Status, cause: null,
            new Fact("status", Options.Show(status.Value, status.Label)),
            new Fact("state", Options.Show(state.Value, state.Label)),
            new Fact("allowed", Options.StatusesOf(state.Value)));
    }

    private static StateOption? EffectiveState(RowChange change)
    {
        var state = change.Supplied(PhoneCallTable.State);
        if (state.Kind == ColumnValueKind.Absent)
        {
            if (change.IsNew) return PhoneCallTable.States[0];
            state = change.Before(PhoneCallTable.State);
        }

        return state.Kind == ColumnValueKind.Choice ? PhoneCallTable.FindState(state.Number) : null;
    }
}

/// <summary>Status and status reason are never emptied.</summary>
internal sealed class StateNotEmptyRule() : Rule("PCC204", "Status and status reason are not empty", PhoneCallTable.State, PhoneCallTable.Status)
{
    public override void Judge(RowChange change, ViolationReport report)
    {
        if (IsEmptied(change, PhoneCallTable.State))
            Report(report, change, PhoneCallTable.State, cause: null, new Fact("allowed", Options.States));
        if (IsEmptied(change, PhoneCallTable.Status))
            Report(report, change, PhoneCallTable.Status, cause: null, new Fact("allowed", Options.Statuses));
    }

    private static bool IsEmptied(RowChange change, ColumnDefinition column) =>
        change.Supplied(column).Kind == ColumnValueKind.Null && change.Changes(column);
}

/// <summary>The options of the two choices, as messages show them.</summary>
file static class Options
{
    public static string States => string.Join(", ", PhoneCallTable.States.Select(option => Show(option.Value, option.Label)));

    public static string Statuses => string.Join(", ", PhoneCallTable.Statuses.Select(option => Show(option.Value, option.Label)));

    public static string StatusesOf(int state) =>
        string.Join(", ", PhoneCallTable.Statuses.Where(option => option.State == state).Select(option => Show(option.Value, option.Label)));

    public static string Show(int value, string label) => value.ToString(CultureInfo.InvariantCulture) + " (" + label + ")";
}
