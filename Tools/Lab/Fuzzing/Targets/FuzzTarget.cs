using System;
using System.Collections.Generic;
using PhoneCallCtx.Lab.Fuzzing.Inputs;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Something that reads what others wrote, and what must hold whatever they wrote.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name on the command line, and that of its folder in the corpus.</summary>
    public abstract string Name { get; }

    /// <summary>What one input may cost.</summary>
    public abstract InputBounds Bounds { get; }

    /// <summary>How long inputs are.</summary>
    public abstract InputSizes Sizes { get; }

    /// <summary>Words of the language of its inputs.</summary>
    public virtual IReadOnlyList<string> Tokens => [];

    /// <summary>What can be nested.</summary>
    public virtual IReadOnlyList<(string Open, string Close)> Brackets => [];

    /// <summary>Reads one input and looks at what came of it. It must depend on the input only.</summary>
    /// <exception cref="BrokenPropertyException">Something does not hold.</exception>
    public abstract void Run(ReadOnlySpan<byte> input);

    /// <summary>Makes inputs of a corpus.</summary>
    public virtual Action<FuzzRandom, InputBuffer> InputsOf(Corpus corpus) => new Mutator(corpus, Tokens, Brackets, Sizes).Make;

    /// <summary>A number that depends on the input only, for what a target decides by chance (FNV-1a).</summary>
    protected static uint HashOf(ReadOnlySpan<byte> input)
    {
        var hash = 2166136261;
        foreach (var value in input) hash = (hash ^ value) * 16777619;
        return hash ^ (hash >> 15);
    }
}

/// <summary>What one input may cost at most.</summary>
/// <param name="Time">How long it may take.</param>
/// <param name="Average">How long the inputs of a run may take on average.</param>
/// <param name="Bytes">How much it may allocate, however short it is.</param>
/// <param name="BytesPerByte">How much it may allocate more for each of its bytes.</param>
internal sealed record InputBounds(TimeSpan Time, TimeSpan Average, long Bytes, int BytesPerByte)
{
    /// <summary>How much an input may allocate.</summary>
    public long BytesOf(int length) => Bytes + ((long)BytesPerByte * length);
}

/// <summary>Something that must hold for every input does not.</summary>
/// <param name="message">What.</param>
internal sealed class BrokenPropertyException(string message) : Exception(message)
{
    /// <summary>Throws when something does not hold.</summary>
    public static void Require(bool holds, string property)
    {
        if (!holds) throw new BrokenPropertyException(property);
    }
}
