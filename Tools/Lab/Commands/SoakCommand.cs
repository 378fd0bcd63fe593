using System.CommandLine;
using System.IO;
using PhoneCallCtx.Lab.Load.Soaking;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>soak</c>: runs many writers at once for a long time.</summary>
internal static class SoakCommand
{
    public static Command Create(TextWriter output)
    {
        var requests = new Option<long>("--requests") { Description = "How many requests are sent in all.", DefaultValueFactory = _ => 2_000_000, HelpName = "N" };
        var writers = new Option<int>("--writers") { Description = "How many writers send them at once.", DefaultValueFactory = _ => 16, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "What the requests are made from: the same ones from the same number.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var database = new Option<string?>("--database") { Description = "Keep the rows in a new SQLite file. Without it they are in memory only.", HelpName = "FILE.sqlite" };
        Numbers.Limit(requests, 1_000, 1_000_000_000);
        Numbers.Limit(writers, 1, 64);
        database.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var name }]) return;
            if (string.IsNullOrWhiteSpace(name)) result.AddError("--database needs the name of a file.");
            else if (File.Exists(name)) result.AddError($"{name} is there already: a soak begins with a new file.");
        });

        var command = new Command("soak", "Puts a local Dataverse with the steps of the plug-in under load, and compares it with what was acknowledged.\nExit code: 0 all holds, 1 something does not, 2 usage.");
        foreach (var option in new Option[] { requests, writers, seed, database }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var options = new SoakOptions { Requests = parsed.GetValue(requests), Writers = parsed.GetValue(writers), Seed = parsed.GetValue(seed) };
            using var target = new LocalTarget(parsed.GetValue(database));
            var report = new Soak(options, target, Progress.To(output)).Run();
            report.Write(output);
            return report.Holds ? ExitCode.Holds : ExitCode.Broken;
        });
        return command;
    }
}
