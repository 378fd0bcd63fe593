using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Forms;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>What reports look like.</summary>
public class ReportFormTests
{
    private static readonly Guid Id = new("7b0c5d5e-0000-4000-8000-000000000001");

    [Fact]
    public void Markdown_has_the_totals_the_findings_the_providers_the_shapes_and_the_rules()
    {
        var content = SampleTotals.Content(SampleTotals.Few()) with { Baseline = new BaselineComparison([new FindingChange("PCC101", "msdyn_fromphone", 3, 1)], new RowChanges(1, 2, 3)) };
        SampleTotals.Written(output => new MarkdownReport(output), content).Should().Be(
            """
            # Call records and the rules

            **2 of 3 records (66.67 %) are not accepted.**

            | verdict | records |
            | --- | --- |
            | records | 4 |
            | accepted | 1 |
            | would be rejected | 1 |
            | rejected | 1 |
            | not readable | 1 |
            | rewritten numbers | 1 |

            ## By rule and column

            | rule | requires | column | rejecting | traced |
            | --- | --- | --- | --- | --- |
            | `PCC101` | A phone column contains a phone number | `msdyn_fromphone` | 1 | 0 |
            | `PCC101` | A phone column contains a phone number | `msdyn_tophone` | 0 | 1 |
            | `PCC203` | The status reason belongs to the status | `statuscode` | 1 | 0 |

            ## Compared with the baseline

            | rule | column | before | now | change |
            | --- | --- | --- | --- | --- |
            | `PCC101` | `msdyn_fromphone` | 3 | 1 | fewer |

            Rows that are not accepted: 1 new, 2 gone, 3 unchanged, 0 of these for other reasons.

            ## By provider

            | provider | records | not accepted | rate |
            | --- | --- | --- | --- |
            | Contoso Voice | 2 | 1 | 50.00 % |
            | none | 1 | 1 | 100.00 % |

            ## The most frequent shapes of wrong text

            | rule | column | shape | findings |
            | --- | --- | --- | --- |
            | `PCC101` | `msdyn_fromphone` | aaa-9999 | 1 |
            | `PCC101` | `msdyn_tophone` | 9 | 1 |
            | `PCC203` | `statuscode` | 5 | 1 |

            ## Inputs

            | input | format | records |
            | --- | --- | --- |
            | calls.csv | CSV | 4 |

            <details><summary>The rules in force</summary>

            - A request that breaks a rule is rejected.

            </details>

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("a|b", "a&#124;b")]
    [InlineData("<script>", "&#60;script&#62;")]
    [InlineData("![x](y)", "!&#91;x&#93;(y)")]
    [InlineData("*_`~#@", "&#42;&#95;&#96;&#126;&#35;&#64;")]
    [InlineData("https://contoso.com", "https&#58;//contoso.com")]
    [InlineData("www.contoso.com", "www&#46;contoso.com")]
    [InlineData("two\nlines\u202E", "two\\u000Alines\\u202E", false)]
    [InlineData("9999-99 aaaa: +9", "9999-99 aaaa: +9")]
    public void Foreign_text_means_nothing_in_Markdown(string text, string written, bool isExact = true)
    {
        if (isExact) MarkdownText.Of(text).Should().Be(written);
        else MarkdownText.Of(text).Should().Be(written.Replace("\\", "&#92;", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_stays_below_the_megabyte_of_GitHub()
    {
        var totals = new ReportTotals
        {
            Records = long.MaxValue,
            Findings = [.. Many(i => new FindingCount($"0x{i:X8}", "<" + new string('c', 400), long.MaxValue, long.MaxValue))],
            Shapes = [.. Many(i => new ShapeCount("PCC101", "<" + new string('c', 400), new string('<', 400), i))],
            Providers = Many(i => i).ToDictionary(i => new string('<', 400) + i.ToString(CultureInfo.InvariantCulture), i => new VerdictCount(i, i, i), StringComparer.Ordinal),
        };
        var content = new ReportContent(totals, [.. Many(i => new ReportedInput(new string('<', 400), "CSV", i))], [.. Enumerable.Repeat(new string('<', 4000), 20)])
        {
            Baseline = new BaselineComparison([.. Many(i => new FindingChange($"0x{i:X8}", "<" + new string('c', 400), i, i + 1))], null),
        };
        SampleTotals.Written(output => new MarkdownReport(output), content).Length.Should().BeInRange(100_000, 1_000_000);
    }

    [Fact]
    public void JUnit_has_a_test_case_for_each_rule_and_column_and_never_for_a_row()
    {
        var few = Cases(SampleTotals.Few());
        var none = Cases(new ReportTotals { Records = 1, Accepted = 1 });
        few.Select(NameOf).Should().Equal(none.Select(NameOf), "all runs have the same cases").And.OnlyHaveUniqueItems().And.HaveCountGreaterThan(20);
        none.Should().OnlyContain(test => !test.HasElements);
        few.Where(test => test.Element("failure") is not null).Select(NameOf).Should().Equal("msdyn_fromphone PCC101", "statuscode PCC203");
        few.Where(test => test.Element("skipped") is not null).Select(NameOf).Should().Equal("msdyn_tophone PCC101");
    }

    [Fact]
    public void JUnit_counts_agree_with_its_cases_and_have_the_attributes_that_readers_need()
    {
        var root = JUnit(SampleTotals.Few());
        root.Name.LocalName.Should().Be("testsuites");
        var suite = root.Elements().Should().ContainSingle().Which;
        suite.Name.LocalName.Should().Be("testsuite");
        foreach (var counted in new[] { root, suite })
        {
            Value(counted, "tests").Should().Be(suite.Elements("testcase").Count());
            Value(counted, "failures").Should().Be(suite.Descendants("failure").Count()).And.Be(2);
            Value(counted, "skipped").Should().Be(suite.Descendants("skipped").Count()).And.Be(1);
            Value(counted, "errors").Should().Be(0);
            counted.Attribute("name")!.Value.Should().NotBeEmpty();
            counted.Attribute("time")!.Value.Should().Be("0");
        }

        suite.Elements().Should().OnlyContain(test => test.Name == "testcase" && test.Attribute("classname") != null && test.Attribute("name") != null && test.Attribute("time") != null);
        suite.Descendants("failure").Should().OnlyContain(failure => failure.Attribute("message") != null && failure.Attribute("type") != null);
        static int Value(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void JUnit_names_the_first_records_and_after_a_merge_some_primary_keys()
    {
        var rows = Enumerable.Range(1, 7).Select(number => Row(number, value: "x"));
        var failure = JUnit(SampleTotals.Few(), rows).Descendants("failure").First().Value;
        failure.Split('\n').Should().HaveCount(7).And.StartWith(["For example:", $"calls.csv, record 1, line 2, id {Id}"]);
        JUnit(SampleTotals.Few()).Descendants("failure").First().Value.Should().Be($"For example:\nid {Id}\n");
    }

    [Fact]
    public void JUnit_is_XML_with_any_characters_in_names()
    {
        var totals = new ReportTotals { Records = 1, Rejected = 1, Findings = [new FindingCount("0x\u0000\uD800", "<&\"\uFFFE", 1, 0)] };
        JUnit(totals).Descendants("failure").Should().ContainSingle();
    }

    [Fact]
    public void CSV_has_a_line_for_each_finding()
    {
        var row = new ReportedRow(new RecordPlace("calls.csv", 3, 4), Id, VerdictKind.Rejected,
            [new ReportedFinding("PCC101", "msdyn_fromphone", IsTraced: false, "9999", Message: null, Suggestion: null), new ReportedFinding("PCC203", "statuscode", IsTraced: false, "5", "The message.", "2")]);
        Csv(row).Should().Be(
            "\uFEFFinput,row,line,id,verdict,code,column,value,message,suggestion\r\n" +
            $"calls.csv,3,4,{Id},rejected,PCC101,msdyn_fromphone,9999,A phone column contains a phone number,\r\n" +
            $"calls.csv,3,4,{Id},rejected,PCC203,statuscode,5,The message.,2\r\n");
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+442079460018", "\"'+442079460018\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData(null, "")]
    public void A_spreadsheet_shows_the_text_of_a_field(string? value, string field) => Csv(Row(1, value)).Should().Contain($",msdyn_fromphone,{field},A phone column");

    private static string Csv(params ReportedRow[] rows) => SampleTotals.Written(output => new CsvReport(output), SampleTotals.Content(new ReportTotals()), rows);

    private static ReportedRow Row(int number, string? value) =>
        new(new RecordPlace("calls.csv", number, number + 1), Id, VerdictKind.Rejected, [new ReportedFinding("PCC101", "msdyn_fromphone", IsTraced: false, value, Message: null, Suggestion: null)]);

    private static XElement JUnit(ReportTotals totals, IEnumerable<ReportedRow>? rows = null) =>
        XDocument.Parse(SampleTotals.Written(output => new JUnitReport(output), SampleTotals.Content(totals), rows ?? [])).Root!;

    private static XElement[] Cases(ReportTotals totals) => [.. JUnit(totals).Descendants("testcase")];

    private static string NameOf(XElement test) => test.Attribute("classname")!.Value + " " + test.Attribute("name")!.Value.Split(' ')[0];

    private static IEnumerable<T> Many<T>(Func<int, T> create) => Enumerable.Range(0, 2000).Select(create);
}
