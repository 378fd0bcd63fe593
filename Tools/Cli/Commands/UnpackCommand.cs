using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Packing;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>unpack</c>: writes the files of a solution zip into a folder, to compare or change them.</summary>
internal static class UnpackCommand
{
    public static Command Create(Consoles consoles)
    {
        var zip = new Argument<string>("FILE.zip") { Description = "The solution zip." };
        var output = new Option<string>("--output") { Description = "A new or an empty folder.", HelpName = "FOLDER", Required = true };
        var command = new Command("unpack", "Writes the files of a solution zip into a folder, to compare or change them.\nExit code: 0 done; 2 wrong usage, no zip of a solution, or a folder that cannot be written.");
        command.Arguments.Add(zip);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            try
            {
                foreach (var path in SolutionFolder.Create(parsed.GetValue(output)!, Unpack(parsed.GetValue(zip)!))) consoles.WriteLine($"written: {path}");
                return ExitCode.Done;
            }
            catch (Exception exception) when (exception is SolutionException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                consoles.ReportError(exception.Message);
                return ExitCode.Unusable;
            }
        });
        return command;
    }

    private static IReadOnlyList<SolutionFile> Unpack(string path)
    {
        var zip = ZipInput.Read(path);
        try
        {
            return SolutionPacker.Unpack(zip);
        }
        catch (SolutionException exception)
        {
            throw new SolutionException($"{path}: {exception.Message}", exception);
        }
    }
}
