using System;
using System.Collections.Generic;
using PhoneCallCtx.Lab.Fuzzing.Inputs;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads zips and gzip with files of records in them.</summary>
internal sealed class ArchiveTarget : FuzzTarget
{
    public override string Name => "archives";

    /// <summary>Up to 64 MiB are unpacked, however small the compressed bytes are, and there may be thousands of members.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromMilliseconds(20), 512 * 1024 * 1024, 24 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 8 * 1024, Most: 64 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "msdyn_callername,msdyn_fromphone\n", "Ana,+14255550123\n", "{\"msdyn_fromphone\":\"112\"}\n", "[", "]", "\"", "\n", "PK\u0003\u0004", "%PDF-1.7\n", "PAR1", "<entities>", "<html>", "SQLite format 3", "\0", "\uFEFF",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("[", "]"), ("{\"value\":", "}"), ("\"", "\"")];

    public override Action<FuzzRandom, InputBuffer> InputsOf(Corpus corpus) => new ZipMutator(corpus, Tokens, Brackets, Sizes).Make;

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var reading = SourceReading.Of(bytes, "fuzzed.zip");
        reading.Check();
        if (HashOf(input) % 4 == 0) reading.RequireSame(SourceReading.Of(bytes, "fuzzed.zip"));
    }
}
