using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The status reason is one of the table's options.</summary>
internal sealed class KnownStatusRule(RuleSettings settings) : ValueRule("PCC202", "The status reason exists", settings, ColumnTypes.Status)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Choice && !Exists(value.Number) ? "PCC202" : null;

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
    [
        new Fact("value", change.Supplied[column].Number.ToString(CultureInfo.InvariantCulture), isPersonal: true),
        ChoiceFacts.OfAll("allowed", column),
    ];

    private static bool Exists(long option) => PhoneCallTable.FindStatus((int)option) is not null;
}
