using System;
using System.Collections.Generic;
using PhoneCallCtx.Lab.Fuzzing.Inputs;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>A reader of untrusted input, and the invariants for every input.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name on the command line, and of its corpus.</summary>
    public abstract string Name { get; }

    /// <summary>The limits of one input.</summary>
    public abstract InputBounds Bounds { get; }

    /// <summary>The lengths of inputs.</summary>
    public abstract InputSizes Sizes { get; }

    /// <summary>The words of the input language.</summary>
    public virtual IReadOnlyList<string> Tokens => [];

    /// <summary>The brackets that can be nested.</summary>
    public virtual IReadOnlyList<(string Open, string Close)> Brackets => [];

    /// <summary>Reads one input and checks the invariants. The result must depend on the input only.</summary>
    /// <exception cref="BrokenPropertyException">An invariant is broken.</exception>
    public abstract void Run(ReadOnlySpan<byte> input);

    /// <summary>Makes inputs from a corpus.</summary>
    public virtual Action<FuzzRandom, InputBuffer> InputsOf(Corpus corpus) => new Mutator(corpus, Tokens, Brackets, Sizes).Make;

    /// <summary>A hash of the input for random decisions of a target (FNV-1a).</summary>
    protected static uint HashOf(ReadOnlySpan<byte> input)
    {
        var hash = 2166136261;
        foreach (var value in input) hash = (hash ^ value) * 16777619;
        return hash ^ (hash >> 15);
    }
}

/// <summary>The limits of one input.</summary>
/// <param name="Time">The longest time of one input.</param>
/// <param name="Average">The longest average time in a run.</param>
/// <param name="Bytes">The most bytes that any input may allocate.</param>
/// <param name="BytesPerByte">The additional bytes that it may allocate for each of its own bytes.</param>
internal sealed record InputBounds(TimeSpan Time, TimeSpan Average, long Bytes, int BytesPerByte)
{
    /// <summary>The most bytes that an input of this length may allocate.</summary>
    public long BytesOf(int length) => Bytes + ((long)BytesPerByte * length);
}

/// <summary>An input breaks an invariant.</summary>
/// <param name="message">The invariant.</param>
internal sealed class BrokenPropertyException(string message) : Exception(message)
{
    /// <summary>Throws if an invariant is broken.</summary>
    public static void Require(bool condition, string property)
    {
        if (!condition) throw new BrokenPropertyException(property);
    }
}
