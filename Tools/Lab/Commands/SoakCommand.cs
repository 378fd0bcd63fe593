using System.CommandLine;
using System.IO;
using PhoneCallCtx.Lab.Load.Http;
using PhoneCallCtx.Lab.Load.Soaking;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>soak</c>: runs many writers at once for a long time.</summary>
internal static class SoakCommand
{
    public static Command Create(TextWriter output)
    {
        var requests = new Option<long>("--requests") { Description = "Number of requests in total.", DefaultValueFactory = _ => 2_000_000, HelpName = "N" };
        var writers = new Option<int>("--writers") { Description = "Number of parallel writers.", DefaultValueFactory = _ => 16, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Seed of the requests: the same seed gives the same requests.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var database = new Option<string?>("--database") { Description = "The new SQLite file for the rows. Default: rows in memory only.", HelpName = "FILE.sqlite" };
        var http = new Option<bool>("--http") { Description = "Send the requests to the Web API over HTTP." };
        Numbers.Limit(requests, 1_000, 1_000_000_000);
        Numbers.Limit(writers, 1, 64);
        database.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var name }]) return;
            if (string.IsNullOrWhiteSpace(name)) result.AddError("--database needs the name of a file.");
            else if (File.Exists(name)) result.AddError($"{name} already exists: a soak needs a new file.");
        });

        var command = new Command("soak", "Puts a local Dataverse with the steps of the plug-in under load, and compares its rows with the acknowledged requests.\nExit code: 0 no findings, 1 findings, 2 usage.");
        foreach (var option in new Option[] { requests, writers, seed, database, http }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var options = new SoakOptions { Requests = parsed.GetValue(requests), Writers = parsed.GetValue(writers), Seed = parsed.GetValue(seed) };
            var local = new LocalTarget(parsed.GetValue(database));
            using ILoadTarget target = parsed.GetValue(http) ? new HttpTarget(local) : local;
            var report = new Soak(options, target, Progress.To(output)).Run();
            report.Write(output);
            return report.IsClean ? ExitCode.NoFindings : ExitCode.Findings;
        });
        return command;
    }
}
