using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Packing;
using PhoneCallCtx.Cli.Registrations;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>steps</c>: what the plug-in assembly registers, and whether an environment has it so.</summary>
internal static class StepsCommand
{
    public static Command Create(Consoles consoles)
    {
        var format = CommonOptions.Format(
            "The form of the output: table for people, json for programs (one object for the assembly, or for each difference or request), markdown for documents.",
            CommonOptions.Table, CommonOptions.Json, CommonOptions.Markdown);
        var assembly = new Option<string?>("--assembly") { Description = "The plug-in assembly. Without it: the one in this program.", HelpName = "FILE.dll" };
        var query = new Option<bool>("--query") { Description = "List nothing; print the Web API query that exports the steps of an environment, relative to [organization URI]/api/data/v9.2/." };
        var compare = new Option<string?>("--compare")
        {
            Description = "List nothing; report how the steps of an environment differ from the code. The file has the answer to that query; - is standard input.",
            HelpName = "FILE.json",
        };

        var write = new Option<string?>("--write") { Description = "List nothing; write the source of the solution, in the layout of SolutionPackager, into a folder.", HelpName = "FOLDER" };
        var disable = new Option<bool>("--disable") { Description = "List nothing; print for each step the Web API request that disables it." };
        var enable = new Option<bool>("--enable") { Description = "List nothing; print for each step the Web API request that enables it." };

        var command = new Command(
            "steps",
            "Lists what the plug-in assembly registers in Dataverse: steps, custom APIs, workflow activities and the environment variable.\n" +
            "Exit code: 0 done, no difference; 1 the platform would reject a step; 2 wrong usage or unreadable input; 10 the environment differs.");
        foreach (var option in new Option[] { format, assembly, query, compare, write, disable, enable }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var isFormatGiven = result.GetResult(format) is { Implicit: false };
            var isComparison = result.GetResult(compare) is not null;
            var isSwitch = result.GetValue(disable) || result.GetValue(enable);
            if (new[] { result.GetValue(query), isComparison, result.GetResult(write) is not null, result.GetValue(disable), result.GetValue(enable) }.Count(isGiven => isGiven) > 1)
                result.AddError("Give one of --query, --compare, --write, --disable and --enable.");
            if (result.GetResult(write) is not null && isFormatGiven) result.AddError("Give --format or --write, not both.");
            if (result.GetValue(query) && isFormatGiven) result.AddError("--query prints a query only. Give --format or --query, not both.");
            if (isFormatGiven && result.GetResult(format) is { Tokens: [{ Value: CommonOptions.Markdown }] } && (isComparison || isSwitch)) result.AddError($"{(isComparison ? "--compare writes" : "--disable and --enable write")} table or json.");
        });
        command.SetAction(parsed =>
        {
            var run = new Run(consoles, parsed.GetValue(format)!, parsed.GetValue(assembly));
            if (parsed.GetValue(query)) return run.Execute(run.Query);
            if (parsed.GetValue(compare) is { } export) return run.Execute(assembly => run.Compare(assembly, export));
            if (parsed.GetValue(write) is { } folder) return run.Execute(assembly => run.Write(assembly, folder));
            if (parsed.GetValue(disable) || parsed.GetValue(enable)) return run.Execute(assembly => run.Switch(assembly, parsed.GetValue(enable)));
            return run.Execute(run.List);
        });
        return command;
    }

    private sealed class Run(Consoles consoles, string format, string? assemblyPath)
    {
        /// <summary>Reads the assembly, reports what is wrong with its steps, and runs one function of the command.</summary>
        public int Execute(Func<AssemblyRegistration, int> function)
        {
            var path = assemblyPath ?? ShippedPlugin.Name;
            AssemblyRegistration assembly;
            try
            {
                assembly = assemblyPath is null ? ShippedPlugin.Registration : AssemblyInput.Read(assemblyPath);
            }
            catch (InputException exception)
            {
                return ReportError(path, exception);
            }

            if (assembly.Steps.Count == 0) consoles.Note(path, "the assembly declares no steps.");
            var isPossible = Lint(assembly);
            var code = function(assembly);
            return code is ExitCode.Unusable || isPossible ? code : ExitCode.Impossible;
        }

        private bool Lint(AssemblyRegistration assembly)
        {
            var findings = RegistrationLint.Check(assembly, PhoneCallCatalog.Instance);
            foreach (var finding in findings) consoles.Report($"{(finding.IsRejectedByPlatform ? "error" : "warning")} {finding.Code}: {finding.StepName}: {finding.Message}.");
            return !findings.Any(finding => finding.IsRejectedByPlatform);
        }

        public int Query(AssemblyRegistration assembly)
        {
            consoles.Output.Write(ExportQuery.Of(assembly.Name) + "\n");
            return ExitCode.Done;
        }

        public int Write(AssemblyRegistration assembly, string folder)
        {
            try
            {
                var files = SolutionSource.Create(assembly, ProjectFolder.Find(Directory.Exists(folder) ? folder : ".").Version);
                foreach (var path in SolutionFolder.Write(folder, files)) consoles.Output.Write(Shown.Line($"written: {path}") + "\n");
                foreach (var path in SolutionFolder.Read(folder).Select(file => file.Path).Except(files.Select(file => file.Path), StringComparer.Ordinal))
                    consoles.Note(path, "nothing declares it. Delete it, or pack will reject the folder.");
                return ExitCode.Done;
            }
            catch (Exception exception) when (exception is SolutionException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                consoles.ReportError(exception.Message);
                return ExitCode.Unusable;
            }
        }

        public int List(AssemblyRegistration assembly)
        {
            switch (format)
            {
                case CommonOptions.Json: RegistrationJson.Write(consoles.Output, assembly); break;
                case CommonOptions.Markdown: RegistrationLists.WriteMarkdown(consoles.Output, assembly); break;
                default: RegistrationLists.WriteTables(Consoles.For(consoles.Output, consoles.IsOutputTerminal), assembly); break;
            }

            return ExitCode.Done;
        }

        public int Switch(AssemblyRegistration assembly, bool isEnable)
        {
            if (format == CommonOptions.Json) StepSwitch.WriteJson(consoles.Output, assembly.Steps, isEnable);
            else StepSwitch.WriteText(consoles.Output, assembly.Steps, isEnable);
            return ExitCode.Done;
        }

        public int Compare(AssemblyRegistration assembly, string path)
        {
            try
            {
                var steps = ExportInput.Read(path, consoles.Input);
                var existing = steps.Where(step => StepComparison.IsOf(assembly, step)).ToArray();
                if (existing.Length < steps.Count)
                    consoles.Note(InputFile.NameOf(path), string.Create(CultureInfo.InvariantCulture, $"steps of other assemblies than {assembly.Name} are ignored: {steps.Count - existing.Length}."));

                var differences = StepComparison.Compare(assembly, existing);
                if (format == CommonOptions.Json) RegistrationJson.Write(consoles.Output, differences);
                else DifferenceTable.Write(Consoles.For(consoles.Output, consoles.IsOutputTerminal), assembly.Steps.Count, existing.Length, differences);
                return differences.Any(difference => difference.IsDifference) ? ExitCode.Different : ExitCode.Done;
            }
            catch (InputException exception)
            {
                return ReportError(InputFile.NameOf(path), exception);
            }
        }

        private int ReportError(string name, InputException exception)
        {
            consoles.ReportError(name, exception.Line, exception.Message);
            return ExitCode.Unusable;
        }
    }
}
