using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using PhoneCallCtx.Generators.LocalNames;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Commands;

/// <summary><c>regions</c>: makes the names of the regions of the numbering plan in the plug-in's languages from files of Unicode CLDR.</summary>
internal static class RegionsCommand
{
    public static Command Create(TextWriter output)
    {
        var options = new GeneratorOptions("Write nothing; report whether the file differs from what would be written.");
        var command = new Command("regions", $"Makes {RegionNamesFile.Path} from {TableFormat.Path} and the files of Unicode CLDR {RegionNamesFile.Version} in {RegionNamesFile.Source}.\nExit code: 0 done, 1 the file differs (--check), 2 usage, or a file that is not understood.");
        options.AddTo(command);
        command.SetAction(parsed => Generate(options.RootOf(parsed), options.ChecksOnly(parsed), output));
        return command;
    }

    private static int Generate(string root, bool checkOnly, TextWriter output)
    {
        var plan = new TableView(File.ReadAllBytes(Path.Combine(root, TableFormat.Path)));
        var names = RegionNamesFile.Write(plan.Regions.Select(region => (region.Id, region.Name)), locale => File.ReadAllBytes(Path.Combine(root, RegionNamesFile.Source, locale + ".json")));
        var path = Path.Combine(root, RegionNamesFile.Path);
        if (OutputFile.Find(path) is { } before && before.AsSpan().SequenceEqual(names)) return ExitCode.Done;

        if (!checkOnly) OutputFile.Replace(path, names);
        output.WriteLine(checkOnly ? $"differs: {RegionNamesFile.Path}" : $"written: {RegionNamesFile.Path}");
        return checkOnly ? ExitCode.Differs : ExitCode.Done;
    }
}
