using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Compares the parts of this project with the usual alternatives, in turns, and prints each ratio next to its target. A
/// missed target is reported but does not fail: machines are noisy.
/// </summary>
internal static class QuickRun
{
    private delegate int Side(in PhoneQuestion question);

    private static readonly (string Name, Action Measure)[] Parts =
        [("phones", ComparePhones), ("rules", CompareRules), ("create", CompareCreate), ("update", CompareUpdate), ("bulk", CompareBulk), ("check", CheckRun.Run), ("workbook", CheckRun.RunWorkbook), ("parquet", ParquetRun.Run)];

    /// <summary>The names of the parts.</summary>
    public static IEnumerable<string> PartNames => Parts.Select(part => part.Name);

    /// <summary>Measures, and prints a line for each ratio.</summary>
    /// <param name="names">The parts to measure, such as <c>phones</c>; all if empty.</param>
    public static void Run(string[] names)
    {
        foreach (var part in Parts)
            if (names.Length == 0 || names.Contains(part.Name, StringComparer.Ordinal)) part.Measure();
    }

    /// <summary>Prints a ratio next to its target, and the figures behind it.</summary>
    public static void Print(string name, double ratio, string target, string details)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RATIO {name} {ratio:F2}"));
        Console.WriteLine($"      target: {target}; {details}");
    }

    private static void ComparePhones()
    {
        // The floor uses the same texts as the first ratio.
        var e164 = PhoneTexts.E164();
        ComparePhones("phones.e164", e164, "at least 25");
        ComparePhones("phones.national", PhoneTexts.National(), "at least 10");
        ComparePhones("phones.garbage", PhoneTexts.NoNumbers(), "at least 50");
        CompareWithLoop(e164);
        PrintCold("phones.cold", ColdStart.Library, ColdStart.Plugin, "at least 8");
    }

    private static void CompareCreate()
    {
        CompareWithPlugins("create", "at least 9", Calls.Create, 1);
        PrintCold("create.cold", ColdStart.LibraryCreate, ColdStart.PluginCreate, "at least 1");
    }

    /// <summary>Compares a whole Update with a whole Create, to show the cost of the image.</summary>
    private static void CompareUpdate()
    {
        var create = new ValidateOnCreate();
        var update = new ValidateOnUpdate();
        var turns = Turns.Take(() => create.Execute(Calls.Create), () => update.Execute(Calls.Update), 1);
        Print("update", turns.Ratio, "none", string.Create(CultureInfo.InvariantCulture, $"each: Create {turns.Other:F1} ns {turns.OtherBytes:F0} B, Update {turns.Ours:F1} ns {turns.OurBytes:F0} B"));
    }

    private static void CompareBulk() => CompareWithPlugins("bulk", "at least 10", Calls.CreateMultiple, Calls.Rows);

    private static void CompareWithPlugins(string name, string libraryTarget, StepServices call, int rows)
    {
        var plugin = new ValidateOnCreate();
        var library = new PlainPlugin(PlainRules.IsPhoneByLibrary);
        var compiled = new PlainPlugin(PlainRules.IsPhoneByCompiledExpression);
        var interpreted = new PlainPlugin(PlainRules.IsPhoneByInterpretedExpression);
        Compare(name + ".library", libraryTarget, "library plug-in", () => library.Execute(call), () => plugin.Execute(call), rows);
        Compare(name + ".regex", "none", "compiled regex plug-in", () => compiled.Execute(call), () => plugin.Execute(call), rows);
        Compare(name + ".regex.interpreted", "at least 1", "regex plug-in", () => interpreted.Execute(call), () => plugin.Execute(call), rows);
    }

    private static void ComparePhones(string name, PhoneQuestion[] questions, string target)
    {
        PhoneSides.MustAgree(questions);
        Compare(name, target, "library", () => Pass(questions, PhoneSides.ReadWithLibrary), () => Pass(questions, PhoneSides.ReadWithPlugin), questions.Length);
    }

    /// <summary>Compares the plug-in with the floor of reading digits: the only ratio for which smaller is better.</summary>
    private static void CompareWithLoop(PhoneQuestion[] questions)
    {
        var turns = Turns.Take(() => Pass(questions, PhoneSides.ReadWithPlugin), () => Pass(questions, PhoneSides.LoopOverDigits), questions.Length);
        Print("phones.floor", turns.Ratio, "at most 8", string.Create(CultureInfo.InvariantCulture, $"each: loop {turns.Ours:F1} ns, plug-in {turns.Other:F1} ns"));
    }

    private static void CompareRules()
    {
        var row = Calls.TypicalRow();
        var view = new RowView(EntityColumns.Instance, row);
        Compare("rules.library", "at least 10", "plain rules with the library", () => PlainRules.Evaluate(row, PlainRules.IsPhoneByLibrary), () => RuleBook.Default.Evaluate(new RowChange(isNew: true, view), new ViolationReport()), 1);
    }

    private static void Compare(string name, string target, string otherName, Action other, Action ours, int operations)
    {
        var turns = Turns.Take(other, ours, operations);
        Print(name, turns.Ratio, target, string.Create(
            CultureInfo.InvariantCulture,
            $"each: {otherName} {turns.Other:F1} ns {turns.OtherBytes:F0} B, plug-in {turns.Ours:F1} ns {turns.OurBytes:F0} B"));
    }

    private static void PrintCold(string name, string other, string ours, string target)
    {
        var (library, plugin) = ColdStart.Measure(other, ours);
        Print(name, library / plugin, target, string.Create(CultureInfo.InvariantCulture, $"library {library:F2} ms, plug-in {plugin:F2} ms"));
    }

    private static int Pass(PhoneQuestion[] questions, Side side)
    {
        var all = 0;
        foreach (ref readonly var question in questions.AsSpan()) all ^= side(question);
        return all;
    }
}
