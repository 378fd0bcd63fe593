using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Reports.Forms;

/// <summary>
/// A test report for pipelines: a test case for each rule and column, with the count and the first records of what it finds. A rule
/// that rejects something is a failure. A rule that only traces something is skipped: it is neither passed nor failed.
/// </summary>
/// <param name="output">Where to write. It is not disposed.</param>
internal sealed class JUnitReport(Stream output) : IReport
{
    /// <summary>The most records that a test case names.</summary>
    private const int MostExamples = 5;

    private readonly Dictionary<(string Code, string? Column), List<string>> _examples = [];

    public void Add(ReportedRow row)
    {
        foreach (var finding in row.Findings)
        {
            if (!_examples.TryGetValue((finding.Code, finding.Column), out var examples)) _examples.Add((finding.Code, finding.Column), examples = []);
            if (examples.Count < MostExamples) examples.Add(Describe(row));
        }
    }

    public void Complete(ReportContent content)
    {
        FindingCount[] cases = [.. CasesOf(content)];
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, cases);
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, cases);
        if (content.Ended is { } ended) xml.WriteAttributeString("timestamp", ended.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var finding in cases) WriteCase(xml, finding, content.Totals);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Dispose()
    {
    }

    /// <summary>Every rule that is in force with each of its columns, so that all runs have the same cases; and what else was found.</summary>
    private static IEnumerable<FindingCount> CasesOf(ReportContent content)
    {
        var settings = SettingsReader.Read(content.Terms.Settings);
        var rules = settings.Mode == RuleMode.Off ? [] : new RuleBook(settings).Rules.Where(rule => rule is { IsDemanded: true, MayReject: true, Severity: not Severity.Off });
        var found = content.Totals.Findings.ToDictionary(finding => (finding.Code, finding.Column));
        return rules.SelectMany(rule => rule.Columns.Select(column => (rule.Code, Column: (string?)column.LogicalName))).Union(found.Keys)
            .OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Column, StringComparer.Ordinal)
            .Select(key => found.TryGetValue(key, out var finding) ? finding : new FindingCount(key.Code, key.Column, 0, 0));
    }

    private static void WriteCounts(XmlWriter xml, FindingCount[] cases)
    {
        xml.WriteAttributeString("name", "phonecallctx check");
        xml.WriteAttributeString("tests", Show(cases.Length));
        xml.WriteAttributeString("failures", Show(cases.Count(finding => finding.Rejecting > 0)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Show(cases.Count(finding => finding is { Rejecting: 0, Traced: > 0 })));
        xml.WriteAttributeString("time", "0");
    }

    private void WriteCase(XmlWriter xml, FindingCount finding, ReportTotals totals)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Shown.Line(finding.Column ?? "record"));
        xml.WriteAttributeString("name", Shown.Line($"{finding.Code} {RuleTitles.Of(finding.Code)}"));
        xml.WriteAttributeString("time", "0");
        if (finding.Rejecting > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", $"{Show(finding.Rejecting)} of {Show(totals.Records - totals.Unreadable)} records are rejected" + (finding.Traced > 0 ? $", {Show(finding.Traced)} more are traced" : ""));
            xml.WriteAttributeString("type", Shown.Line(finding.Code));
            WriteExamples(xml, finding, totals);
            xml.WriteEndElement();
        }
        else if (finding.Traced > 0)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", $"{Show(finding.Traced)} of {Show(totals.Records - totals.Unreadable)} records would be rejected: the rule only traces");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes records that show the finding: the first ones, or after a merge, which has no records, some of the primary keys.</summary>
    private void WriteExamples(XmlWriter xml, FindingCount finding, ReportTotals totals)
    {
        var name = FindingName.Of(finding.Code, finding.Column);
        var examples = _examples.GetValueOrDefault((finding.Code, finding.Column))
            ?? [.. totals.Rows.Where(row => row.Value.Split('\n').Contains(name, StringComparer.Ordinal)).Select(row => row.Key).Order().Take(MostExamples).Select(id => $"id {id}")];
        if (examples.Count > 0) xml.WriteString("For example:\n" + string.Concat(examples.Select(example => example + "\n")));
    }

    private static string Describe(ReportedRow row)
    {
        var line = row.Place.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $", line {row.Place.Line}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Shown.Line(row.Place.Input ?? "input")}, record {row.Place.Number}{line}{(row.Id is { } id ? $", id {id}" : "")}");
    }

    private static string Show(long count) => count.ToString(CultureInfo.InvariantCulture);
}
