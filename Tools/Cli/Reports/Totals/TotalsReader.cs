using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Reports.Totals;

/// <summary>Reads totals that <see cref="TotalsWriter"/> wrote.</summary>
internal static class TotalsReader
{
    /// <summary>Far more than totals can have.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static byte[] ReadBytes(string path, Stream standardInput)
    {
        using var file = InputFile.Open(path, standardInput);
        try
        {
            return BoundedFile.Read(file.Content, MostBytes);
        }
        catch (IOException exception)
        {
            throw new InputException($"the file cannot be read. {exception.Message}");
        }
    }

    /// <summary>Reads totals.</summary>
    /// <param name="content">The bytes of a file.</param>
    /// <exception cref="InputException">They are no totals, or totals of another version.</exception>
    public static TotalsFile Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version)) throw new InputException("these are no totals. Give a file that --report FILE.json wrote.");
            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != TotalsWriter.Version)
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"these are totals of version {version.GetRawText()}, and this program reads version {TotalsWriter.Version}. Evaluate the records again with this program."));
            return new TotalsFile(TotalsOf(root), [.. List(root, "inputs").Select(input => new ReportedInput(Text(input, "name"), Text(input, "kind"), Count(input, "records")))], TermsOf(root), EnvironmentOf(root));
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonProblem.Explain(exception), (exception.LineNumber ?? -1) + 1);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InputException("these are no totals: a member is missing or has another type. Give a file that --report FILE.json wrote.");
        }
    }

    private static ReportTotals TotalsOf(JsonElement root)
    {
        // Counting sorts the lists, leaves out what is too much, and adds what is there twice.
        var counter = new TotalsCounter();
        counter.AddUnreadable(Count(root, "unreadable"));
        counter.AddVerdicts(Count(root, "records") - counter.Unreadable, Count(root, "accepted"), Count(root, "wouldBeRejected"), Count(root, "rejected"), Count(root, "rewritten"));
        if (counter.Records != counter.Accepted + counter.NotAccepted + counter.Unreadable) throw new InputException("the counts of these totals do not add up. Give a file as --report FILE.json wrote it.");
        foreach (var rule in List(root, "rules")) counter.AddRule(Text(rule, "code"), Count(rule, "records"));
        foreach (var finding in List(root, "findings"))
        {
            var counted = counter.Finding(Text(finding, "code"), OptionalText(finding, "column"));
            counted.Add(Count(finding, "rejecting"), Count(finding, "traced"));
            foreach (var shape in List(finding, "shapes")) counted.AddShape(Text(shape, "shape"), Count(shape, "count"));
        }

        foreach (var provider in List(root, "providers")) counter.Providers.Add(Text(provider, "provider"), VerdictsOf(provider));
        foreach (var day in List(root, "days")) counter.Days.Add(DateOnly.ParseExact(Text(day, "day"), TotalsWriter.DayFormat, CultureInfo.InvariantCulture), VerdictsOf(day));
        foreach (var group in List(root, "rows"))
        {
            var name = string.Join('\n', List(group, "findings").Select(finding => FindingName.Of(Text(finding, "code"), OptionalText(finding, "column"))));
            foreach (var id in List(group, "ids")) counter.Rows.Add(id.GetGuid(), name);
        }

        return CountedTotals.Of(counter);
    }

    private static EvaluationTerms TermsOf(JsonElement root)
    {
        var terms = new EvaluationTerms(OptionalText(root, "settings"), root.GetProperty("rulesOnly").GetBoolean(), root.GetProperty("applicationUser").GetBoolean());
        try
        {
            SettingsReader.Read(terms.Settings);
            return terms;
        }
        catch (ProblemException exception)
        {
            throw new InputException($"the settings in these totals cannot be used: {exception.Message} [{exception.Code}]");
        }
    }

    private static Uri? EnvironmentOf(JsonElement root) =>
        OptionalText(root, "environment") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;

    private static VerdictCount VerdictsOf(JsonElement json) => new(Count(json, "records"), Count(json, "wouldBeRejected"), Count(json, "rejected"));

    private static JsonElement.ArrayEnumerator List(JsonElement json, string name) => json.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    private static string? OptionalText(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static long Count(JsonElement json, string name)
    {
        var count = json.GetProperty(name).GetInt64();
        return count >= 0 ? count : throw new FormatException();
    }
}
