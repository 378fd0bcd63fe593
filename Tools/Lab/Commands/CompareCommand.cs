using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using PhoneCallCtx.Lab.PhoneComparison;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>compare</c>: compares the plug-in with libphonenumber on any number of phone texts.</summary>
internal static class CompareCommand
{
    public static Command Create(TextWriter output)
    {
        var count = new Option<int>("--count") { Description = "Number of texts.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "Seed of the texts: the same seed gives the same texts. Default: random.", DefaultValueFactory = _ => Random.Shared.Next() };
        var most = new Option<int>("--show") { Description = "Number of differences to show.", DefaultValueFactory = _ => 20 };
        var suggestions = new Option<bool>("--suggestions") { Description = "Compare texts with the corrections that check suggests for them: libphonenumber must read the same number in both." };
        var command = new Command("compare", "Compares the plug-in with libphonenumber on phone texts of all regions, right and wrong.\nExit code: 0 no difference, 1 differences, 2 usage.") { count, seed, most, suggestions };
        command.SetAction(parsed => parsed.GetValue(suggestions)
            ? CompareSuggestions(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(most), output)
            : Compare(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(most), output));
        return command;
    }

    private static int Compare(int count, int seed, int most, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var texts = new NoisyTexts(seed);
        var totals = new ComparisonTotals();
        for (var i = 0; i < count; i++)
        {
            var (text, region) = texts.Next();
            if (Comparison.Difference(text, region, totals) is { } difference && totals.Differences <= most) output.WriteLine(difference);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {count} texts, {totals.Differences} differences; {totals.Compared} compared, {totals.NotForLibrary} not for the library, {totals.OfOtherKind} of another kind here; {watch.Elapsed.TotalSeconds:0} s"));
        return totals.Differences == 0 ? ExitCode.NoFindings : ExitCode.Findings;
    }

    private static int CompareSuggestions(int count, int seed, int most, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var texts = new NoisyTexts(seed);
        var comparison = new SuggestionComparison(seed);
        for (var i = 0; i < count; i++)
        {
            var (text, region) = texts.Next();
            if (comparison.Find(text, region) is { } difference && comparison.Differences <= most) output.WriteLine(difference);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {count} texts, {comparison.Suggestions} suggestions, {comparison.Differences} are another number; {watch.Elapsed.TotalSeconds:0} s"));
        return comparison.Differences == 0 ? ExitCode.NoFindings : ExitCode.Findings;
    }
}
