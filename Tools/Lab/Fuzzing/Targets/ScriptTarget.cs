using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Runs scripts on a local Dataverse with the steps and custom APIs of the plug-in.</summary>
internal sealed class ScriptTarget : FuzzTarget
{
    private const int MostLines = 40;

    public override string Name => "scripts";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 32 * 1024 * 1024, 16 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 8192, Most: 128 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. LocalSchema.Messages.Select(message => $"\"{message}\""), .. LocalSchema.Tables.Select(table => $"\"{table}\""), .. PhoneCallTable.Columns.Select(column => $"\"{column.LogicalName}\""),
        "\"message\"", "\"parameters\"", "\"user\"", "\"Target\":", "\"Targets\":[", "\"@table\":", "\"@key\":", "\"id\":\"$call\"", "\"$ana\"", "\"$ben\"", "\"rowVersion\":\"1\"", "\"EntityMoniker\":", "\"State\":1", "\"Status\":2", "\"ColumnSet\":true", "\"ColumnSet\":[",
        "\"Query\":\"<fetch><entity name='msdyn_ocphonecallengagementctx'/></fetch>\"", "<fetch", "<entity name='", "<attribute name='", "<filter type='or'>", "<condition attribute='", "' operator='", "' value='", "<link-entity name='", "<order attribute='", "aggregate='true'", "'/>", "</fetch>", "</entity>", "</filter>",
        "\"Relationship\":", "\"RelatedEntities\":[", "\"Requests\":[", "\"Settings\":{\"ContinueOnError\":true,\"ReturnResponses\":true}", "\"ConcurrencyBehavior\":\"IfRowVersionMatches\"", "\"PrincipalAccess\":", "\"AccessMask\":\"ReadAccess\"", "\"Text\":", "\"Region\":", "\"pcc_ParsePhoneNumber\"", "\"pcc_ValidatePhoneCallContext\"",
        "BypassBusinessLogicExecution", "SuppressDuplicateDetection", "{", "}", "[", "]", ":", ",", "\"", "\\", "\\ud800", "true", "false", "null", "0", "1", "2", "424afb42-d04c-42af-b98b-6f0eeaba69aa", "00000000-0000-0000-0000-000000000000", "{\"message\":\"WhoAmI\"}\n",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } =
        [("[", "]"), ("{\"a\":", "}"), ("{\"Requests\":[", "]}"), ("{\"message\":\"ExecuteMultiple\",\"parameters\":{\"Requests\":[", "]}}"), ("<filter>", "</filter>"), ("<link-entity name='systemuser' from='systemuserid' to='ownerid'>", "</link-entity>")];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var results = RunScript(bytes);
        if (HashOf(input) % 8 == 0) Require(results.SequenceEqual(RunScript(bytes), StringComparer.Ordinal), "running twice gives two results");
    }

    /// <summary>The results, without the parts that differ from run to run.</summary>
    private static List<string> RunScript(byte[] input)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = new StoppedClock() });
        dataverse.Register(ShippedPlugin.Assembly);
        using var replay = new Replay(dataverse, new RowNames(isOpen: false), traces: true);
        using var stream = new PiecemealStream(input, int.MaxValue);
        var results = new List<string>();
        try
        {
            using var file = InputFile.Open(InputFile.StandardInput, stream);
            var lines = new TextLines(new ByteWindow(file.Content), () => { });
            while (results.Count < MostLines && lines.Next())
            {
                if (lines.Fault is { } fault) throw new InputException(fault, lines.Number);
                if (lines.Line.Trim(" \t"u8).IsEmpty) continue;
                results.Add(Check(replay.Run(lines.Number, lines.Line)));
            }
        }
        catch (InputException exception)
        {
            Require(exception.Message.Length > 0, "a message is empty");
            results.Add(exception.Message);
        }

        return results;
    }

    private static string Check(ReplayResult result)
    {
        Require(result.Response is null != result.Fault is null, "a result must have either a response or a fault");
        Require(result.Fault is null || result.Fault.Message is { Length: > 0 }, "a fault has no message");
        Require(result.Fault?.Message?.Contains($"[{RecordEvaluation.FailureCode}]", StringComparison.Ordinal) != true, "a step fails");
        using var output = new StringWriter();
        new JsonResults(output).Write(result);
        using var json = JsonDocument.Parse(output.ToString());
        new TableResults(Consoles.For(TextWriter.Null, isTerminal: false)).Write(result);
        return result.Message + " " + (result.Fault is { } fault ? fault.ErrorCode.ToString("X8", System.Globalization.CultureInfo.InvariantCulture) : "done");
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 8, 30, 0, TimeSpan.Zero);
    }
}
