using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The status is one of the table's options.</summary>
internal sealed class KnownStateRule(RuleSettings settings) : ValueRule("PCC201", "The status exists", settings, ColumnTypes.State)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Choice && !Exists(value.Number) ? "PCC201" : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
    [
        new Fact("value", change.Supplied[column].Number.ToString(CultureInfo.InvariantCulture), isPersonal: true),
        ChoiceFacts.OfAll("allowed", column),
    ];

    private static bool Exists(long option) => PhoneCallTable.FindState((int)option) is not null;
}
