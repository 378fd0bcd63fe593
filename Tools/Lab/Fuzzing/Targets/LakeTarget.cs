using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Lake;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads what describes the files of a lake: versions of the log of a Delta table, and <c>model.json</c> of Synapse Link.</summary>
internal sealed class LakeTarget : FuzzTarget
{
    public override string Name => "lakes";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 8 * 1024 * 1024, 8 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 64 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        PhoneCallTable.LogicalName, "\"add\":", "\"remove\":", "\"path\":", "\"protocol\":", "\"minReaderVersion\":", "\"readerFeatures\":", "\"metaData\":", "\"schemaString\":", "\"partitionColumns\":", "\"deletionVector\":", "{\\\"fields\\\":[]}", "delta.columnMapping.physicalName",
        "\"entities\":", "\"attributes\":", "\"partitions\":", "\"location\":", "\"name\":", "\"delimiter\":", "\"columnHeaders\":", "..%2F", "../", "%00", "https://x/", "C:\\", "/", "null", "[]", "{}", "\"\"", "1e99", "\\ud800", "\n",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("[", "]"), ("{\"a\":", "}"), ("{\"add\":", "}"), ("{\"entities\":[", "]}")];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        Try(() =>
        {
            var state = new DeltaState();
            DeltaCommit.Read(new MemoryStream(bytes), "0.json", state);
            state.RequireReadable();
            state.Names();
            return state.Files();
        });
        Try(() => SynapseModel.TryRead(new MemoryStream(bytes), out _)?.Partitions ?? []);
    }

    /// <summary>Requires that only files inside the folder are read.</summary>
    private static void Try(Func<IReadOnlyList<string>> read)
    {
        try
        {
            foreach (var file in read().Select(path => LakePaths.In("lake", path)))
                Require(file.StartsWith("lake" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !file.Split('/', '\\').Contains("..", StringComparer.Ordinal), "a file is outside of the folder");
        }
        catch (InputException exception)
        {
            Require(exception.Message is { Length: > 0 and < 4096 }, "a message is empty or endless");
        }
    }
}
