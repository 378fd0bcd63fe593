using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Records with any of the columns, and good, odd and bad values in them. All phone numbers are fictitious.</summary>
internal static class RandomRecords
{
    private static readonly string[] Phones =
    [
        "+14255550123", "+442079460018", "+44 20 7946 0018", "020 7946 0018", "07700 900018", "tel:+44-20-7946-0018;ext=7", "+44-20-7946-0000x12",
        "sip:ana@example.com", "sip:+14255550123@example.com;user=phone", "anonymous", "+266696687", "112", "4021", "555-CALL", "CALL ME", "n/a", "+1", "+999123456789",
        "+4930231250001234567", "+80012345678", " ", "\u00A0", "+1425555012\u0663", "4:+14255550123", "0001", "+12", "\u202E+14255550123", "1.5", "++14255550123",
    ];

    private static readonly string[] Texts =
    [
        "Ana Kovač", "佐々木 結衣", "O'Neil, Siobhán", "a \"quoted\" word", "", " ", "two\nlines", "bell\u0007", "line\u2028separator", "non\uFFFEcharacter",
        "📞", new string('x', 100), new string('x', 101), new string('é', 300), "Twilio", "null",
    ];

    private static readonly string[] Others =
        ["0", "1", "2", "5", "-1", "Active", "inactive", "true", "no", "maybe", "2147483647", "2147483648", "9999999999999", "1.5", "2026-01-31T14:30:00Z", "31.1.2026", "424afb42-d04c-42af-b98b-6f0eeaba69aa", "00000000-0000-0000-0000-000000000000", "x"];

    /// <summary>Records as CSV, with a header of all columns.</summary>
    public static string Csv(Random random, int count)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', PhoneCallTable.Columns.Select(column => column.LogicalName)).Append('\n');
        for (var i = 0; i < count; i++)
            text.AppendJoin(',', PhoneCallTable.Columns.Select(column => Quoted(random, IsGiven(random, column) ? ValueOf(random, column) : ""))).Append(random.Next(20) == 0 ? "\r\n" : "\n");
        return text.ToString();
    }

    /// <summary>Records as JSON lines.</summary>
    public static string Json(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var record = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var column in PhoneCallTable.Columns.OrderBy(_ => random.Next()))
                if (IsGiven(random, column)) record.Add(column.LogicalName, JsonOf(random, column));
            text.Append(JsonSerializer.Serialize(record)).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsGiven(Random random, ColumnDefinition column) => random.Next(column.IsWritable ? 2 : 12) == 0;

    private static string ValueOf(Random random, ColumnDefinition column)
    {
        // A value of a wrong type makes the record unreadable: seldom, so that most are evaluated.
        if (random.Next(60) == 0) return Others[random.Next(Others.Length)];
        return column.Type switch
        {
            ColumnType.String or ColumnType.EntityName => column.LogicalName.EndsWith("phone", StringComparison.Ordinal) && random.Next(8) > 0 ? Phones[random.Next(Phones.Length)] : Texts[random.Next(Texts.Length)],
            ColumnType.Boolean => random.Next(2) == 0 ? "true" : "0",
            ColumnType.DateTime => "2026-01-31T14:30:00Z",
            ColumnType.State or ColumnType.Status => random.Next(6) == 0 ? "7" : random.Next(3).ToString(CultureInfo.InvariantCulture),
            ColumnType.Integer or ColumnType.BigInt => random.Next(3) == 0 ? "-2147483648" : random.Next().ToString(CultureInfo.InvariantCulture),
            _ => new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
        };
    }

    private static object? JsonOf(Random random, ColumnDefinition column) => random.Next(20) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(5),
        3 => 1.5,
        4 => 9_999_999_999,
        _ => ValueOf(random, column),
    };

    private static string Quoted(Random random, string value) =>
        value.AsSpan().ContainsAny(",\"\n\r") || random.Next(10) == 0 ? '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : value;
}
