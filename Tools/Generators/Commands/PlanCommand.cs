using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using PhoneCallCtx.Generators.NumberingPlan.Reading;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Commands;

/// <summary><c>plan</c>: makes the table of the numbering plan from the metadata of the package libphonenumber-csharp.</summary>
internal static class PlanCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="output">The writer for results.</param>
    /// <param name="generate">Makes the table; null for the table of the package.</param>
    public static Command Create(TextWriter output, Func<byte[]>? generate)
    {
        var options = new GeneratorOptions("Write nothing; report how the committed table differs from the generated one.");
        var command = new Command("plan", $"Makes {TableFormat.Path} from the metadata of libphonenumber-csharp {PackageReader.Version}, and reports the changes by region.\nExit code: 0 done, 1 the table differs (--check), 2 usage, or unknown metadata.");
        options.AddTo(command);
        generate ??= static () => TableWriter.Write(PackageReader.Read(RegionNames.OfGenerator()));
        command.SetAction(parsed => Generate(generate, options.RootOf(parsed), options.ChecksOnly(parsed), output));
        return command;
    }

    private static int Generate(Func<byte[]> generate, string root, bool checkOnly, TextWriter output)
    {
        var table = generate();
        var path = Path.Combine(root, TableFormat.Path);
        var before = OutputFile.Find(path);
        if (before is not null && before.AsSpan().SequenceEqual(table)) return ExitCode.Done;

        ReportDifference(before, table, output);
        if (!checkOnly) OutputFile.Replace(path, table);
        output.WriteLine(checkOnly ? $"differs: {TableFormat.Path}" : $"written: {TableFormat.Path}");
        return checkOnly ? ExitCode.Differs : ExitCode.Done;
    }

    private static void ReportDifference(byte[]? before, byte[] table, TextWriter output)
    {
        var after = new TableView(table);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{after.MetadataVersion}: {after.Regions.Count} regions, {after.CallingCodes.Count} calling codes, {after.StateCount} states, {table.Length} bytes"));
        if (before is null) return;

        try
        {
            foreach (var line in PlanDifference.Of(new TableView(before), after)) output.WriteLine(line);
        }
        catch (InvalidDataException exception)
        {
            output.WriteLine($"The previous table cannot be compared: {exception.Message}.");
        }
    }
}
