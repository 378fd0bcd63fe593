using System.CommandLine;
using System.IO;
using PhoneCallCtx.Lab.Load.Checking;
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
        var check = new Option<bool>("--check") { Description = "Kill the command check while it reads an environment with --state, and continue it." };
        var rows = new Option<int>("--rows") { Description = "Number of rows of the environment, with --check.", DefaultValueFactory = _ => 200_000, HelpName = "N" };
        Numbers.Limit(kills, 1, 1_000_000);
        Numbers.Limit(rows, 1, 10_000_000);
        Numbers.Limit(writers, 1, 64);
        var command = new Command("crash", "Kills processes that write to a SQLite file, and checks the file after each kill. With --check, kills runs that read an environment.\nExit code: 0 no findings, 1 findings, 2 usage.");
        foreach (var option in new Option[] { kills, writers, seed, http, check, rows }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var folder = Directory.CreateTempSubdirectory("phonecallctx-");
            if (parsed.GetValue(check))
            {
                var run = new CheckKills(parsed.GetValue(kills), parsed.GetValue(rows), parsed.GetValue(seed), folder.FullName, Progress.To(output));
                run.Run();
                run.Write(output);
                return End(output, folder, run.Findings.HasNone);
            }

            var options = new CrashOptions { Kills = parsed.GetValue(kills), Writers = parsed.GetValue(writers), Seed = parsed.GetValue(seed), OverHttp = parsed.GetValue(http) };
            var report = new CrashRun(options, folder.FullName, Progress.To(output)).Run();
            report.Write(output);
            return End(output, folder, report.IsClean);
        });
        return command;
    }

    private static int End(TextWriter output, DirectoryInfo folder, bool isClean)
    {
        if (isClean) folder.Delete(recursive: true);
        else output.WriteLine($"The files are kept in {folder.FullName}.");
        return isClean ? ExitCode.NoFindings : ExitCode.Findings;
    }
}
