using System;
using System.CommandLine;
using PhoneCallCtx.Lab.Load.Crashing;

namespace PhoneCallCtx.Lab.Commands;

/// <summary><c>write</c>: the process that <c>crash</c> starts and kills.</summary>
internal static class WriteCommand
{
    public static Command Create()
    {
        var database = new Option<string>("--database") { Required = true };
        var seed = new Option<int>("--seed") { Required = true };
        var round = new Option<int>("--round") { Required = true };
        var writers = new Option<int>("--writers") { Required = true };
        var onlyOpens = new Option<bool>("--only-opens");
        var command = new Command("write") { Hidden = true };
        foreach (var option in new Option[] { database, seed, round, writers, onlyOpens }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            new Writers(parsed.GetValue(database)!, new CrashOptions { Kills = 1, Seed = parsed.GetValue(seed), Writers = parsed.GetValue(writers) }, parsed.GetValue(round), output).Run(parsed.GetValue(onlyOpens));
            return ExitCode.Findings;
        });
        return command;
    }
}
