using System.Linq;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Writing;

/// <summary>Describes the values of columns in words.</summary>
internal static class ColumnSentences
{
    /// <summary>The doc comment of a column: meaning, values, and who supplies them.</summary>
    public static string Of(Table table, Column column)
    {
        var sentences = $"{CSharpWriter.Sentence(column.Description)} {Values(column)}";
        if (column.LogicalName == table.Names.PrimaryIdAttribute) sentences += " The primary key of the table.";
        if (column.LogicalName == table.Names.PrimaryNameAttribute) sentences += " The primary name of the table.";
        if (column.RequiredLevel != "None") sentences += " Never empty.";
        if (!column.IsWritable) sentences += " Kept by the platform.";
        return sentences;
    }

    private static string Values(Column column) => column.Type switch
    {
        ColumnType.String => $"Text of at most {CSharpWriter.Literal(column.MaxLength)} UTF-16 code units.",
        ColumnType.Integer or ColumnType.BigInt => $"A whole number from {CSharpWriter.Literal(column.MinValue)} to {CSharpWriter.Literal(column.MaxValue)}.",
        ColumnType.Boolean => $"True ({CSharpWriter.Escape(column.TrueLabel)}) or false ({CSharpWriter.Escape(column.FalseLabel)}); {CSharpWriter.Literal(column.DefaultValue)} by default.",
        ColumnType.DateTime => $"{(column.Format == "DateOnly" ? "A date" : "A date and time")}, {Zone(column)}.",
        ColumnType.Lookup or ColumnType.Owner => $"A reference to a row of {string.Join(" or ", column.Targets.Select(target => $"<c>{target}</c>"))}.",
        ColumnType.State => """One of <see cref="States"/>.""",
        ColumnType.Status => """One of <see cref="Statuses"/>, one that belongs to the status of the row.""",
        ColumnType.Uniqueidentifier => "A GUID.",
        _ => "The logical name of a table.",
    };

    private static string Zone(Column column) => column.DateTimeBehavior switch
    {
        "UserLocal" => "kept in UTC and shown in the time zone of the user",
        _ => "the same in every time zone",
    };
}
