using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The options of the two choices, as messages show them.</summary>
internal static class Options
{
    public static string Of(ColumnDefinition column) => column.Type == ColumnType.State
        ? string.Join(", ", PhoneCallTable.States.Select(Show))
        : string.Join(", ", PhoneCallTable.Statuses.Select(Show));

    public static string StatusesOf(StateOption state) =>
        string.Join(", ", PhoneCallTable.Statuses.Where(option => option.State == state.Value).Select(Show));

    public static string Show(StateOption option) => Show(option.Value, option.Label);

    public static string Show(StatusOption option) => Show(option.Value, option.Label);

    /// <summary>A value of <c>statecode</c>, also one that is no option of it.</summary>
    public static string ShowState(in ColumnValue state) =>
        PhoneCallTable.FindState((int)state.Number) is { } option ? Show(option) : state.Number.ToString(CultureInfo.InvariantCulture);

    private static string Show(int value, string label) => value.ToString(CultureInfo.InvariantCulture) + " (" + label + ")";
}
