using System.CommandLine;
using System.IO;
using PhoneCallCtx.Lab.Load.Crashing;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>crash</c>: kills processes while they write.</summary>
internal static class CrashCommand
{
    public static Command Create(TextWriter output)
    {
        var kills = new Option<int>("--kills") { Description = "Number of kills.", DefaultValueFactory = _ => 200, HelpName = "N" };
        var writers = new Option<int>("--writers") { Description = "Number of writers in a process.", DefaultValueFactory = _ => 6, HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Seed of the requests and of the times of kills.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var http = new Option<bool>("--http") { Description = "Kill the command serve, and send the requests over HTTP." };
        Numbers.Limit(kills, 1, 1_000_000);
        Numbers.Limit(writers, 1, 64);
        var command = new Command("crash", "Kills processes that write to a SQLite file, and checks the file after each kill.\nExit code: 0 no findings, 1 findings, 2 usage.");
        foreach (var option in new Option[] { kills, writers, seed, http }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var folder = Directory.CreateTempSubdirectory("phonecallctx-");
            var options = new CrashOptions { Kills = parsed.GetValue(kills), Writers = parsed.GetValue(writers), Seed = parsed.GetValue(seed), OverHttp = parsed.GetValue(http) };
            var report = new CrashRun(options, folder.FullName, Progress.To(output)).Run();
            report.Write(output);
            if (report.IsClean) folder.Delete(recursive: true);
            else output.WriteLine($"The files are kept in {folder.FullName}.");
            return report.IsClean ? ExitCode.NoFindings : ExitCode.Findings;
        });
        return command;
    }
}
