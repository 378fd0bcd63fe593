using System.Collections.Generic;

namespace PhoneCallCtx.Generators.NumberingPlan.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One digit out of a set: bit n is the digit n.</summary>
internal sealed record DigitSet(int Digits) : PatternNode;

/// <summary>Parts in sequence.</summary>
internal sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One of several parts; an earlier one is preferred.</summary>
internal sealed record Alternation(IReadOnlyList<PatternNode> Choices) : PatternNode;

/// <summary>A repeated part; more repetitions are preferred.</summary>
internal sealed record Repeat(PatternNode Part, int Fewest, int Most) : PatternNode;

/// <summary>A part that a transform rule can reuse; groups count from 1.</summary>
internal sealed record Group(PatternNode Part, int Number) : PatternNode;

/// <summary>The end of the number.</summary>
internal sealed record End : PatternNode;
