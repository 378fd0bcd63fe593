using System;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>A column has a value of its own type: text in a text column, an option in a choice.</summary>
internal sealed class ColumnTypeRule(RuleSettings settings) : ValueRule("PCC002", "A value has the type of its column", settings, ColumnTypes.Evaluated)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        var expected = KindOf(column.Type);
        return value.Kind == ColumnValueKind.Null || value.Kind == expected ? null : TemplateOf(expected);
    }

    /// <summary>The kind of value for a type of column. Absent, which no value is, for types of columns that no rule evaluates.</summary>
    public static ColumnValueKind KindOf(ColumnType type) => type switch
    {
        ColumnType.String => ColumnValueKind.Text,
        ColumnType.Integer => ColumnValueKind.Integer,
        ColumnType.Boolean => ColumnValueKind.Boolean,
        ColumnType.DateTime => ColumnValueKind.DateTime,
        ColumnType.Lookup or ColumnType.Owner => ColumnValueKind.Lookup,
        ColumnType.State or ColumnType.Status => ColumnValueKind.Choice,
        _ => ColumnValueKind.Absent,
    };

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column) =>
    [
        new Fact("type", TypeName(change.Supplied[column])),
        new Fact("targets", string.Join(", ", column.Targets)),
    ];

    private static string TemplateOf(ColumnValueKind expected) => expected switch
    {
        ColumnValueKind.Text => "PCC002.Text",
        ColumnValueKind.Choice => "PCC002.Choice",
        ColumnValueKind.Integer => "PCC002.Integer",
        ColumnValueKind.Boolean => "PCC002.Boolean",
        ColumnValueKind.DateTime => "PCC002.DateTime",
        ColumnValueKind.Lookup => "PCC002.Lookup",
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected, message: null),
    };

    private static string TypeName(in ColumnValue value) => value.Kind switch
    {
        ColumnValueKind.Text => "String",
        ColumnValueKind.Integer => "Int32",
        ColumnValueKind.Choice => "OptionSetValue",
        ColumnValueKind.Lookup => "EntityReference",
        ColumnValueKind.Other => value.Text!,
        _ => value.Kind.ToString(),
    };
}
