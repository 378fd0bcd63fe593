using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Fuzzing.Coverage;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Running;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>fuzz</c>: runs the readers of untrusted input on any number of inputs and checks their invariants.</summary>
internal static class FuzzCommand
{
    private const string All = "all";

    public static Command Create(TextWriter output, IReadOnlyList<FuzzTarget> targets)
    {
        var names = targets.Select(target => target.Name).ToArray();
        var target = new Argument<string>("TARGET") { Description = $"The reader to fuzz: {string.Join(", ", names)}, or {All}." };
        target.AcceptOnlyFromAmong([.. names, All]);
        var count = new Option<long>("--count") { Description = "Number of inputs for each target.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<long>("--seed") { Description = "Seed of the inputs: the same seed gives the same inputs. Default: random.", DefaultValueFactory = _ => Random.Shared.Next() };
        var first = new Option<long>("--first") { Description = "The number of the first input.", DefaultValueFactory = _ => 0 };
        var time = new Option<double?>("--time") { Description = "Time limit for each target in seconds." };
        var corpus = new Option<string>("--corpus") { Description = "The folder with a file of inputs for each target, such as phones.jsonl.", DefaultValueFactory = _ => Corpus.CommittedFolder, HelpName = "FOLDER" };
        var findings = new Option<string>("--findings") { Description = "The folder for the inputs of findings.", DefaultValueFactory = _ => "findings", HelpName = "FOLDER" };
        var input = new Option<string?>("--input") { Description = "Run only the input in a file.", HelpName = "FILE" };
        var grow = new Option<string?>("--grow") { Description = "Save inputs that take new branches of the code to the corpus files of a folder, and mutate them further.", HelpName = "FOLDER" };
        var command = new Command("fuzz", "Runs the readers of untrusted input on any number of inputs made from a corpus, and checks their invariants.\nExit code: 0 nothing found, 1 findings, 2 usage.") { target, count, seed, first, time, corpus, findings, input, grow };
        command.SetAction(parsed =>
        {
            FuzzedProcess.Limit();
            var chosen = targets.Where(known => parsed.GetValue(target) == All || known.Name == parsed.GetValue(target)).ToArray();
            if (parsed.GetValue(input) is { } file) return RunFile(chosen, file, output);

            var plan = new FuzzPlan(parsed.GetValue(seed), parsed.GetValue(first), parsed.GetValue(count), parsed.GetValue(time) is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue, parsed.GetValue(findings));
            if (parsed.GetValue(grow) is not null && !InstrumentedCopy.IsThis) return InstrumentedCopy.Run([.. parsed.Tokens.Select(token => token.Value)]);

            var found = 0;
            foreach (var one in chosen)
            {
                if (parsed.GetValue(grow) is { } folder)
                {
                    new CorpusGrowth(one, Corpus.Read(parsed.GetValue(corpus)!, one.Name), output).Run(plan, folder);
                    continue;
                }

                var run = new FuzzRun(one, Corpus.Read(parsed.GetValue(corpus)!, one.Name), output);
                run.Run(plan);
                found += run.Findings.Count;
            }

            return found == 0 ? ExitCode.NoFindings : ExitCode.Findings;
        });
        return command;
    }

    private static int RunFile(FuzzTarget[] targets, string path, TextWriter output)
    {
        var input = File.ReadAllBytes(path);
        var found = 0;
        foreach (var target in targets)
        {
            var runner = new InputRunner(target);
            var finding = runner.Run(0, input);
            if (finding is not null) found++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {finding?.Message ?? $"nothing found, {runner.Longest.TotalMilliseconds:0.0} ms"}"));
        }

        return found == 0 ? ExitCode.NoFindings : ExitCode.Findings;
    }
}
