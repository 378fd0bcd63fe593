using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Formats the options of status and status reason for a message: number and label.</summary>
internal static class ChoiceText
{
    /// <summary>All options of a column.</summary>
    public static string Of(ColumnDefinition column) => column.Type == ColumnType.State
        ? string.Join(", ", PhoneCallTable.States.Select(Show))
        : string.Join(", ", PhoneCallTable.Statuses.Select(Show));

    /// <summary>The status reasons that belong to a status.</summary>
    public static string StatusesOf(StateOption state) =>
        string.Join(", ", PhoneCallTable.Statuses.Where(option => option.State == state.Value).Select(Show));

    public static string Show(StateOption option) => Show(option.Value, option.Label);

    public static string Show(StatusOption option) => Show(option.Value, option.Label);

    /// <summary>A value of <c>statecode</c>, even one that is not among its options.</summary>
    public static string ShowState(in ColumnValue state) =>
        PhoneCallTable.FindState((int)state.Number) is { } option ? Show(option) : state.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a value of <c>statecode</c> is one of its options, and so not personal data.</summary>
    public static bool IsState(in ColumnValue state) => PhoneCallTable.FindState((int)state.Number) is not null;

    private static string Show(int value, string label) => value.ToString(CultureInfo.InvariantCulture) + " (" + label + ")";
}
