using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using PhoneCallCtx.NumberingPlan.Reading;
using PhoneCallCtx.NumberingPlan.Writing;

namespace PhoneCallCtx.NumberingPlan;

/// <summary>Makes the table of the numbering plan from the metadata of the package libphonenumber-csharp.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int Differs = 1;
    private const int Unusable = 2;

    private const string Solution = "PhoneCallCtx.Plugins.sln";

    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where it tells what it did.</param>
    /// <param name="error">Where it tells what is wrong.</param>
    /// <param name="generate">Makes the table; without it, from the package.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Func<byte[]>? generate = null)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; tell how the table differs from what would be written." };
        var root = new Option<string?>("--root") { Description = $"The root of the repository. Without it: the nearest folder upwards that has {Solution}.", HelpName = "FOLDER" };
        var command = new RootCommand($"Makes {TableFormat.Path} from the metadata of libphonenumber-csharp {PackageReader.Version}, and tells what changed region by region.\nExit code: 0 done, 1 the table differs (--check), 2 usage, or metadata that is not understood.")
        {
            check,
            root,
        };
        generate ??= static () => TableWriter.Write(PackageReader.Read(RegionNames.OfGenerator()));
        command.SetAction(parsed => Generate(generate, parsed.GetValue(root) ?? FindRoot(), parsed.GetValue(check), output));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            try
            {
                return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception) when (exception is PlanException or InvalidDataException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"error: {exception.Message}");
                return Unusable;
            }
        }

        foreach (var fault in parsed.Errors) error.WriteLine($"error: {fault.Message}");
        return Unusable;
    }

    private static int Generate(Func<byte[]> generate, string root, bool checkOnly, TextWriter output)
    {
        var table = generate();
        var path = Path.Combine(root, TableFormat.Path);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        if (before is not null && before.AsSpan().SequenceEqual(table)) return Done;

        TellDifference(before, table, output);
        if (!checkOnly) Replace(path, table);
        output.WriteLine(checkOnly ? $"differs: {TableFormat.Path}" : $"written: {TableFormat.Path}");
        return checkOnly ? Differs : Done;
    }

    private static void TellDifference(byte[]? before, byte[] table, TextWriter output)
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
            output.WriteLine($"The table before cannot be compared: {exception.Message}.");
        }
    }

    /// <summary>Whole or not at all: the table takes the place of the one before when it is written.</summary>
    private static void Replace(string path, byte[] table)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var whole = path + ".new";
        try
        {
            File.WriteAllBytes(whole, table);
            File.Move(whole, path, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        throw new IOException($"no folder upwards has {Solution}. Run it inside the repository, or give --root.");
    }
}
