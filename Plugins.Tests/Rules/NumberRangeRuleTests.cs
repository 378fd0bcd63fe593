using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class NumberRangeRuleTests
{
    /// <summary>Each side of both ends of every range. A number beyond 32 bits is no whole number of the column's type.</summary>
    public static TheoryData<string, long, string> Numbers => new()
    {
        { "importsequencenumber", -2147483649, "PCC002" }, { "importsequencenumber", -2147483648, "" }, { "importsequencenumber", -2147483647, "" },
        { "importsequencenumber", 0, "" }, { "importsequencenumber", 2147483646, "" }, { "importsequencenumber", 2147483647, "" }, { "importsequencenumber", 2147483648, "PCC002" },
        { "timezoneruleversionnumber", -2147483649, "PCC002" }, { "timezoneruleversionnumber", -2147483648, "PCC004" }, { "timezoneruleversionnumber", -2, "PCC004" },
        { "timezoneruleversionnumber", -1, "" }, { "timezoneruleversionnumber", 0, "" }, { "timezoneruleversionnumber", 1, "" },
        { "timezoneruleversionnumber", 2147483646, "" }, { "timezoneruleversionnumber", 2147483647, "" }, { "timezoneruleversionnumber", 2147483648, "PCC002" },
        { "utcconversiontimezonecode", -2147483649, "PCC002" }, { "utcconversiontimezonecode", -2147483648, "PCC004" }, { "utcconversiontimezonecode", -2, "PCC004" },
        { "utcconversiontimezonecode", -1, "" }, { "utcconversiontimezonecode", 0, "" }, { "utcconversiontimezonecode", 1, "" },
        { "utcconversiontimezonecode", 2147483646, "" }, { "utcconversiontimezonecode", 2147483647, "" }, { "utcconversiontimezonecode", 2147483648, "PCC002" },
    };

    public static TheoryData<string> NarrowColumns => ["timezoneruleversionnumber", "utcconversiontimezonecode"];

    [Fact]
    public void The_rule_covers_every_writable_column_of_whole_numbers()
    {
        var columns = PhoneCallTable.Columns.Where(column => column is { Type: ColumnType.Integer, IsWritable: true }).ToArray();
        RuleBook.Default.Rules.Single(rule => rule.Code == "PCC004").Columns.Should().Equal(columns);
        Numbers.Select(row => (string)row[0]).Distinct().Should().Equal(columns.Select(column => column.LogicalName));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_accepted_from_the_smallest_to_the_largest_of_its_column(string name, long number, string code)
    {
        var row = With(name, number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number);
        string[] expected = code.Length == 0 ? [] : [code];
        Row.Codes(isNew: true, row).Should().Equal(expected);
        Row.Codes(isNew: false, row).Should().Equal(expected);
        Row.Codes(isNew: false, row, With(name, 7)).Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(NarrowColumns))]
    public void The_message_names_the_number_and_the_range(string name)
    {
        Row.Templates(isNew: true, With(name, -2)).Should().Equal("PCC004");
        Row.Messages(isNew: true, With(name, -2)).Should().Equal("-2 is out of range. Enter a whole number from -1 to 2147483647.");
        Row.Messages(isNew: true, With(name, int.MinValue)).Should().Equal("-2147483648 is out of range. Enter a whole number from -1 to 2147483647.");
    }

    [Theory]
    [MemberData(nameof(NarrowColumns))]
    public void An_emptied_column_and_a_stored_number_are_accepted(string name)
    {
        Row.Codes(isNew: true, With(name, null)).Should().BeEmpty();
        Row.Codes(isNew: false, With(name, null), With(name, 7)).Should().BeEmpty();
        Row.Codes(isNew: false, With(name, -2), With(name, -2)).Should().BeEmpty();
        Row.Codes(isNew: false, With(name, -2), With(name, -3)).Should().Equal("PCC004");
        Row.Codes(isNew: false, With(name, -2), With(name, -2), new RuleSettings { JudgeUnchanged = true }).Should().Equal("PCC004");
    }

    [Theory]
    [MemberData(nameof(NarrowColumns))]
    public void A_number_out_of_range_is_traced_or_ignored_by_setting(string name)
    {
        Row.Report(isNew: true, With(name, -2), before: null, With(Severity.Trace)).Of(Severity.Trace).Should().ContainSingle().Which.Rule.Code.Should().Be("PCC004");
        Row.Codes(isNew: true, With(name, -2), settings: With(Severity.Trace)).Should().BeEmpty();
        Row.Report(isNew: true, With(name, -2), before: null, With(Severity.Off)).Of(Severity.Trace).Should().BeEmpty();
    }

    private static Row With(string name, object? number) => new() { [PhoneCallTable.FindColumn(name)!] = number };

    private static RuleSettings With(Severity severity) => new() { Severities = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["PCC004"] = severity } };
}
