using System.Globalization;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The status is one of the table's options.</summary>
internal sealed class KnownStateRule(RuleSettings settings) : ValueRule("PCC201", "The status exists", settings, [PhoneCallTable.State])
{
    public override Violation? Judge(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Choice || Exists(value.Number)) return null;

        return Broken("PCC201", change, column,
            new Fact("value", value.Number.ToString(CultureInfo.InvariantCulture), isPersonal: true),
            new Fact("allowed", ChoiceText.Of(column)));
    }

    public override bool CertainlyAccepts(ColumnDefinition column, in ColumnValue value) =>
        value.Kind == ColumnValueKind.Choice && Exists(value.Number);

    private static bool Exists(long option) => PhoneCallTable.FindState((int)option) is not null;
}
