using System.Collections.Generic;

namespace PhoneCallCtx.Generators.NumberingPlan.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One digit out of a set: bit n is the digit n.</summary>
internal sealed record DigitSet(int Digits) : PatternNode;

/// <summary>Parts one behind the other.</summary>
internal sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One of several parts; an earlier one is preferred.</summary>
internal sealed record Alternation(IReadOnlyList<PatternNode> Choices) : PatternNode;

/// <summary>A part several times; more often is preferred.</summary>
internal sealed record Repeat(PatternNode Part, int Fewest, int Most) : PatternNode;

/// <summary>A part whose digits a transform rule can use again; groups count from 1.</summary>
internal sealed record Group(PatternNode Part, int Number) : PatternNode;

/// <summary>The end of the number.</summary>
internal sealed record End : PatternNode;
