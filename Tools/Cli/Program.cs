using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Commands;
using PhoneCallCtx.Cli.Commands.Check;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli;

/// <summary>The command line <c>phonecallctx</c>.</summary>
internal static class Program
{
    [SuppressMessage("Design", "CA1031", Justification = "Nobody shall see a stack trace.")]
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = utf8;
        using var error = new StreamWriter(StandardStreams.OpenError(), utf8) { AutoFlush = true };
        try
        {
            using var input = StandardStreams.OpenInput();
            var output = new StreamWriter(StandardStreams.OpenOutput(), utf8, bufferSize: 64 * 1024) { AutoFlush = !Console.IsOutputRedirected };
            return Run(args, new Consoles(input, output, error, !Console.IsOutputRedirected, !Console.IsErrorRedirected));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reader of the output has closed it, as head does, or the disk is full.
            error.WriteLine($"error: the output cannot be written: {Shown.Line(exception.Message)}");
            return ExitCode.Unusable;
        }
        catch (Exception exception)
        {
            error.WriteLine($"error: this should not have happened, and is a defect of phonecallctx: {exception.GetType().Name}: {Shown.Line(exception.Message)}");
            return ExitCode.Unusable;
        }
    }

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="consoles">Where it reads and writes.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Consoles consoles)
    {
        var root = new RootCommand("Checks call records, replays and serves requests, and packs the solution of PhoneCallCtx.")
        {
            CheckCommand.Create(consoles),
            PackCommand.Create(consoles),
            PhoneCommand.Create(consoles),
            ReplayCommand.Create(consoles),
            ReportCommand.Create(consoles),
            RulesCommand.Create(consoles),
            ServeCommand.Create(consoles),
            SettingsCommand.Create(consoles),
            SimulatorCommand.Create(consoles),
            StepsCommand.Create(consoles),
            TracesCommand.Create(consoles),
            UnpackCommand.Create(consoles),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(consoles);
        // An argument that begins with @ is an ordinary argument, not a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        List<string> errors = [.. parsed.Errors.Select(error => error.Message)];
        if (errors.Count > 0)
        {
            foreach (var error in errors) consoles.ReportError(error);
            consoles.Report($"Usage: phonecallctx {PathOf(parsed.CommandResult)}--help");
            return ExitCode.Unusable;
        }

        // For shells only: help would list the files of the folder.
        if (root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null)) PathCompletion.AddTo(root);

        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = consoles.Output,
            Error = consoles.Error,
            EnableDefaultExceptionHandler = false,
        });
        consoles.Output.Flush();
        return code;
    }

    /// <summary>The names of a command and of those above it, each with a space behind it.</summary>
    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent ? PathOf(parent) + result.Command.Name + " " : "";
}
