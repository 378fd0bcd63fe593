using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

/// <summary>The rule book skips values that are certainly right. Its verdicts equal those of the rules, evaluated one by one.</summary>
[Trait("Category", "OneCulture")]
public class FastPathTests
{
    private const int TextsForTextColumns = 400;
    private const int TextsForOtherColumns = 10;

    private static readonly string[] Codes = [.. RuleBook.Default.Rules.Select(rule => rule.Code)];

    public static TheoryData<string> Columns => [.. PhoneCallTable.Columns.Select(column => column.LogicalName)];

    private static IEnumerable<RuleSettings> AllSettings =>
    [
        Settings(),
        .. Codes.Select(code => Settings(off: [code])),
        Settings(off: ["PCC001", "PCC002", "PCC003"]),
        Settings(off: ["PCC201", "PCC202", "PCC204"]),
        .. Enum.GetValues<PhoneLevel>().Select(level => Settings(new PhonePolicy { Level = level })),
        Settings(new PhonePolicy { Allow = PhoneForms.None }),
        Settings(new PhonePolicy { Level = PhoneLevel.Plausible, Allow = PhoneForms.None }),
        Settings(new PhonePolicy { Regions = [NumberingPlan.Current.FindRegion("DE")!] }),
        Settings(new PhonePolicy { DefaultRegion = NumberingPlan.Current.FindRegion("US") }),
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void The_rule_book_reports_what_its_rules_report(string name)
    {
        var column = PhoneCallTable.FindColumn(name)!;
        var values = Values(column).ToArray();
        foreach (var settings in AllSettings)
        {
            var book = new RuleBook(settings);
            var rules = book.Rules.Where(rule => rule.Severity != Severity.Off && rule.Columns.Contains(column)).Select(OneByOne).OfType<Evaluate>().ToArray();
            foreach (var value in values)
            {
                var change = new RowChange(isNew: false, new RowView(new OneValue(column, value), value));
                var report = new ViolationReport();
                book.Evaluate(change, report);

                // A plain comparison first, because there are many values.
                var reported = report.Of(Severity.Trace).Where(violation => IsValueRule(violation.Rule)).Select(violation => violation.Template).ToArray();
                var expected = rules.Select(evaluate => evaluate(change, column, value)).OfType<string>().ToArray();
                if (!reported.SequenceEqual(expected)) reported.Should().Equal(expected, $"{name} = {value.Kind} {value.Text} {value.Number}");
            }
        }
    }

    /// <summary>Values of every kind, right and wrong, and many texts on the border.</summary>
    private static IEnumerable<ColumnValue> Values(ColumnDefinition column)
    {
        yield return ColumnValue.Null;
        yield return ColumnValue.OfBoolean(true);
        yield return ColumnValue.OfDateTime(0);
        yield return ColumnValue.OfOther("Money");
        foreach (var number in new[] { int.MinValue, -2, -1, 0, 1, 2, 3, 69, int.MaxValue })
        {
            yield return ColumnValue.OfInteger(number);
            yield return ColumnValue.OfChoice(number);
        }

        foreach (var table in new[] { null, "", "systemuser", "team", "Team", "contact", "msdyn_ocliveworkitem" })
        {
            yield return ColumnValue.OfLookup(table, Guid.Empty);
            if (table is { Length: > 0 }) yield return ColumnValue.OfText(table);
        }

        var random = new Random(1 + column.Ordinal);
        var texts = column.Type == ColumnType.String ? TextsForTextColumns : TextsForOtherColumns;
        for (var i = 0; i < texts; i++)
        {
            yield return ColumnValue.OfText(RandomText(random, "aZ 0~\u00A0ñ\u2027日", random.Next(1, 104)));
            yield return ColumnValue.OfText(RandomText(random, "aZ 0~\u00A0ñ\u2027日\u001F\u007F\u009F\u2028\uD83D\uDCDE\uFDD0\uFFFE", random.Next(1, 12)));
            yield return ColumnValue.OfText("+" + RandomText(random, "0123456789 -.()", random.Next(1, 40)));
            yield return ColumnValue.OfText(RandomText(random, "+0123456789 x;:/@\t", random.Next(1, 20)));
        }
    }

    private static string RandomText(Random random, string characters, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => characters[random.Next(characters.Length)]));

    /// <summary>Settings under which no rule hides another: every rule only traces, unless it is off.</summary>
    private static RuleSettings Settings(PhonePolicy? policy = null, string[]? off = null) => new()
    {
        Severities = Codes.ToDictionary(code => code, code => off?.Contains(code) == true ? Severity.Off : Severity.Trace, StringComparer.Ordinal),
        Phones = ColumnGroups.Phones.ToDictionary(column => column.LogicalName, _ => policy ?? PhonePolicy.Default, StringComparer.Ordinal),
    };

    private delegate string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value);

    private static bool IsValueRule(Rule rule) => OneByOne(rule) is not null;

    /// <summary>The result of a rule for one value; null for a rule about whole rows. The types of rules are internal.</summary>
    private static Evaluate? OneByOne(Rule rule) =>
        rule.GetType().GetMethod("Evaluate", BindingFlags.Public | BindingFlags.Instance) is { } method && method.GetParameters().Length == 3 ? (Evaluate)Delegate.CreateDelegate(typeof(Evaluate), rule, method) : null;

    /// <summary>A row with one value.</summary>
    private sealed class OneValue(ColumnDefinition only, ColumnValue value) : IColumnReader
    {
        public ColumnValue Read(object row, ColumnDefinition column) => column == only ? value : ColumnValue.Absent;

        public int Count(object row) => 1;
    }
}
