using System;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Tests.Fuzzing;

/// <summary>A target with a defect.</summary>
/// <param name="read">Reads an input.</param>
internal sealed class PlantedTarget(Action<string> read) : FuzzTarget
{
    public override string Name => "planted";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(100), 64 * 1024, 64);

    public override InputSizes Sizes { get; } = new(Usual: 200, Most: 1000, OnceIn: 100);

    public override System.Collections.Generic.IReadOnlyList<string> Tokens => ["BOOM", "bang"];

    public override void Run(ReadOnlySpan<byte> input) => read(LooseText.Decode(input));
}
