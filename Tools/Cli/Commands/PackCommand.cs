using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Packing;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Files;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>pack</c>: packs the plug-in into the solution zips, or verifies a zip.</summary>
internal static class PackCommand
{
    public static Command Create(Consoles consoles)
    {
        var output = new Option<string?>("--output") { Description = "The folder of the zips. Without it: artifacts/solution in the project, or this folder when there is no project.", HelpName = "FOLDER" };
        var managed = new Option<bool>("--managed") { Description = "Pack only the managed solution." };
        var unmanaged = new Option<bool>("--unmanaged") { Description = "Pack only the unmanaged solution." };
        var both = new Option<bool>("--both") { Description = "Pack both solutions. This is the default." };
        var project = new Option<string?>("--project") { Description = "The folder of the project's sources. Without it: this folder, or the nearest one above it that has them; when none has, the solution source in this program.", HelpName = "FOLDER" };
        var assembly = new Option<string?>("--assembly") { Description = "Build nothing; pack this plug-in assembly.", HelpName = "FILE.dll" };
        var verify = new Option<string?>("--verify") { Description = "Pack nothing; read a solution zip and report what is wrong with it.", HelpName = "FILE.zip" };

        var command = new Command(
            "pack",
            "Packs the plug-in as a solution for import into Dataverse. Verifies each zip before it is written. In the sources it builds the plug-in; elsewhere it packs the one in this program.\n" +
            "Exit code: 0 done, nothing is wrong; 1 something is wrong with the zip; 2 wrong usage, or something cannot be built, read or written.");
        foreach (var option in new Option[] { output, managed, unmanaged, both, project, assembly, verify }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (new[] { managed, unmanaged, both }.Count(option => result.GetValue(option)) > 1) result.AddError("Give one of --managed, --unmanaged and --both.");
            if (result.GetResult(verify) is not null && new Option[] { output, managed, unmanaged, both, project, assembly }.Any(option => result.GetResult(option) is not (null or { Implicit: true })))
                result.AddError("--verify packs nothing. Give no other option with it.");
        });
        command.SetAction(parsed =>
        {
            try
            {
                if (parsed.GetValue(verify) is { } zip) return Verify(consoles, zip);
                List<bool> types = parsed.GetValue(managed) ? [true] : parsed.GetValue(unmanaged) ? [false] : [false, true];
                return Pack(consoles, parsed.GetValue(project) is { } folder ? ProjectFolder.Find(folder) : ProjectFolder.FindOrNull("."), parsed.GetValue(assembly), parsed.GetValue(output), types);
            }
            catch (BuildException exception)
            {
                consoles.ReportError(exception.Message);
                foreach (var line in exception.Lines) consoles.Report(line);
                return ExitCode.Unusable;
            }
            catch (Exception exception) when (exception is SolutionException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                consoles.ReportError(exception.Message);
                return ExitCode.Unusable;
            }
        });
        return command;
    }

    private static int Pack(Consoles consoles, ProjectFolder? project, string? assemblyPath, string? outputFolder, List<bool> types)
    {
        var source = project?.Source ?? PackSource.Embedded();
        var path = assemblyPath ?? (project is null ? null : PluginBuild.Run(project.Plugins));
        PluginDll dll;
        try
        {
            dll = path is null ? PluginDll.Shipped() : PluginDll.Read(path);
        }
        catch (InputException exception)
        {
            consoles.ReportError(path ?? ShippedPlugin.Name, exception.Line, exception.Message);
            return ExitCode.Unusable;
        }

        if (!IsDeclared(consoles, source, SolutionSource.Create(dll.Registration, source.Version))) return ExitCode.Unusable;

        // Nothing is written before everything is packed and verified.
        var zips = types.Select(isManaged => (Name: $"{SolutionIdentity.UniqueName}_{source.Version.ToString().Replace('.', '_')}{(isManaged ? "_managed" : "")}.zip", Content: SolutionPacker.Pack(source.Files, dll.Content, isManaged))).ToArray();
        var isRight = true;
        foreach (var (name, content) in zips) isRight &= Report(consoles, name, Check(content).Findings);
        if (!isRight) return ExitCode.Wrong;

        var output = outputFolder ?? source.Output;
        using var files = new ResultFiles(output);
        foreach (var (name, content) in zips) files.Add(name, content, [.. dll.Paths]);
        files.Complete();
        foreach (var (name, content) in zips) consoles.WriteLine(FormattableString.Invariant($"packed: {Path.Combine(output, name)} ({content.Length:N0} bytes)"));
        return ExitCode.Done;
    }

    /// <summary>Verifies that the solution source is what the assembly declares: the next writing would undo a change by hand.</summary>
    private static bool IsDeclared(Consoles consoles, PackSource source, IReadOnlyList<SolutionFile> declared)
    {
        var existing = source.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        var differences = declared.Where(file => !existing.TryGetValue(file.Path, out var content)).Select(file => $"missing: {file.Path}")
            .Concat(declared.Where(file => existing.TryGetValue(file.Path, out var content) && !SolutionFolder.HaveSameText(content, file.Content)).Select(file => $"differs: {file.Path}"))
            .Concat(existing.Keys.Except(declared.Select(file => file.Path), StringComparer.Ordinal).Select(path => $"nothing declares it: {path}"))
            .ToArray();
        if (differences.Length == 0) return true;
        consoles.ReportError($"{source.Name} is not what the plug-in assembly declares.");
        foreach (var difference in differences) consoles.Report("  " + difference);
        consoles.Report(source.Remedy);
        return false;
    }

    private static int Verify(Consoles consoles, string path)
    {
        var report = Check(ZipInput.Read(path));
        const string Restriction = "it is not this project's solution, so only what would stop an import was checked";
        if (Report(consoles, path, report.Findings))
        {
            consoles.WriteLine(report.IsOfOthers ? $"nothing is wrong: {path}: {Restriction}." : $"nothing is wrong: {path}");
            return ExitCode.Done;
        }

        if (report.IsOfOthers) consoles.Note(path, Restriction + ".");
        return ExitCode.Wrong;
    }

    private static SolutionReport Check(byte[] zip) => SolutionCheck.Check(zip, RulesVariable.FaultOf);

    private static bool Report(Consoles consoles, string name, IReadOnlyList<SolutionFinding> findings)
    {
        foreach (var finding in findings) consoles.WriteLine($"{finding.Code}  {name}: {finding.Place}: {finding.Message}");
        return findings.Count == 0;
    }
}
