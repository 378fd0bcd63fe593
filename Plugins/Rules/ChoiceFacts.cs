using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Facts that show options of status and status reason: the number with the label, in a sentence with the label of its language.</summary>
internal static class ChoiceFacts
{
    /// <summary>A fact that lists all options of a column.</summary>
    public static Fact OfAll(string name, ColumnDefinition column) => column.Type == ColumnType.State
        ? Of(name, [.. PhoneCallTable.States.Select(TermOf)])
        : Of(name, [.. PhoneCallTable.Statuses.Select(TermOf)]);

    /// <summary>A fact that lists the status reasons that belong to a status.</summary>
    public static Fact OfStatuses(string name, StateOption state) =>
        Of(name, [.. PhoneCallTable.Statuses.Where(option => option.State == state.Value).Select(TermOf)]);

    public static Fact Of(string name, StateOption option) => Of(name, [TermOf(option)]);

    public static Fact Of(string name, StatusOption option) => Of(name, [TermOf(option)]);

    /// <summary>A value of <c>statecode</c>. One that is not among the options is data of the row, so personal.</summary>
    public static Fact Of(string name, in ColumnValue state) =>
        PhoneCallTable.FindState((int)state.Number) is { } option ? Of(name, option) : new Fact(name, Show(state.Number), isPersonal: true);

    private static Fact Of(string name, Term[] options) =>
        new(name, string.Join(", ", options.Select(option => option.Id + " (" + option.Name + ")")), options);

    private static Term TermOf(StateOption option) => new(TermKind.Option, Show(option.Value), option.Label);

    private static Term TermOf(StatusOption option) => new(TermKind.Option, Show(option.Value), option.Label);

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
