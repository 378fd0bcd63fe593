using System;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>The reference says something that is not understood.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="found">What is there, or what is missing.</param>
/// <param name="expected">What should be there.</param>
internal sealed class ReferenceException(int line, string found, string expected) : Exception($"{found}, expected {expected}")
{
    public int Line { get; } = line;
}
