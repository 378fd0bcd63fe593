using System;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>The reference contains something that the generator does not know.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="found">The text that is there, or the part that is missing.</param>
/// <param name="expected">The expected text.</param>
internal sealed class ReferenceException(int line, string found, string expected) : Exception($"{found}, expected {expected}")
{
    public int Line { get; } = line;
}
