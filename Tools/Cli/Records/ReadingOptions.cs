using System;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>What decides how the values of records are read.</summary>
internal sealed class ReadingOptions
{
    private const string RequiredColumn = "PCC006";

    private readonly bool[] _isEvaluated;

    /// <summary>Options for some rules.</summary>
    /// <param name="settings">The settings of the rules that evaluate the records.</param>
    /// <param name="dates">The order of dates; null when it is to be found.</param>
    public ReadingOptions(RuleSettings settings, DateOrder? dates)
        : this([.. PhoneCallTable.Columns.Select(column => IsEvaluatedUnder(column, settings, SeenUnder(settings)))], dates)
    {
    }

    private ReadingOptions(bool[] isEvaluated, DateOrder? dates) => (_isEvaluated, Dates) = (isEvaluated, dates);

    /// <summary>For the rules without settings.</summary>
    public static ReadingOptions Default { get; } = new(RuleSettings.Default, dates: null);

    /// <summary>Options for a comparison of two settings.</summary>
    /// <param name="before">The one settings.</param>
    /// <param name="after">The other settings.</param>
    /// <param name="dates">The order of dates; null when it is to be found.</param>
    public static ReadingOptions ForBoth(RuleSettings before, RuleSettings after, DateOrder? dates) => new(
        [.. PhoneCallTable.Columns.Select(column => new[] { before, after }.Any(settings => IsEvaluatedUnder(column, settings, SeenUnder(settings))))], dates);

    /// <summary>The order of dates; null when it is not known.</summary>
    public DateOrder? Dates { get; }

    /// <summary>The name of the field that each row has as its key; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>The columns and values that foreign names and labels mean.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.None;

    /// <summary>The same with another order of dates.</summary>
    public ReadingOptions With(DateOrder dates) => new(_isEvaluated, dates) { Key = Key, Columns = Columns };

    /// <summary>Whether a rule or Dataverse itself evaluates a column. Then an unreadable value leaves the record without a verdict.</summary>
    public bool IsEvaluated(ColumnDefinition column) => _isEvaluated[column.Ordinal];

    private static Severity[] SeenUnder(RuleSettings settings) => settings.Mode == RuleMode.Off ? [] : [Severity.Reject, Severity.Trace];

    /// <summary>
    /// Dataverse drops the values that a caller gives for its own columns. A reference is evaluated by its table, which text
    /// does not name; so it only matters where the column must have a value. All else must be a value of its column's type.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="seen">The severities of violations that are reported.</param>
    private static bool IsEvaluatedUnder(ColumnDefinition column, RuleSettings settings, Severity[] seen)
    {
        if (!column.IsWritable) return false;
        if (column.Type is not (ColumnType.Lookup or ColumnType.Owner)) return true;
        var severity = settings.SeverityOf(RequiredColumn, Severity.Reject);
        return seen.Contains(severity) && settings.Required.Contains(column);
    }
}
