using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Settings.Explaining;

/// <summary>The sentences about one column, or about all requests.</summary>
/// <param name="Heading">What they are about.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record ExplainedPart(string Heading, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>One or two sentences that belong together.</summary>
/// <param name="Code">The code of the rule; null when they belong to no rule.</param>
/// <param name="Text">The words.</param>
internal readonly record struct ExplainedSentence(string? Code, string Text);
