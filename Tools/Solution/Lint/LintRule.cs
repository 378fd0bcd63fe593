using System.Collections.Generic;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>What one rule finds in a registration.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="StepName">The name of the step.</param>
/// <param name="Message">What is wrong, as a clause.</param>
/// <param name="IsRejectedByPlatform">Whether such a step cannot be registered at all.</param>
public sealed record LintFinding(string Code, string StepName, string Message, bool IsRejectedByPlatform);

/// <summary>What a rule may read besides the step.</summary>
/// <param name="Catalog">The tables and messages.</param>
/// <param name="Others">The steps that were registered before.</param>
public sealed record LintScope(IRegistrationCatalog Catalog, IReadOnlyList<StepRegistration> Others);

/// <summary>A rule for the registration of a step.</summary>
/// <param name="code">The code, which never changes its meaning.</param>
/// <param name="name">The rule in a sentence.</param>
public abstract class LintRule(string code, string name)
{
    /// <summary>The code, which never changes its meaning.</summary>
    public string Code { get; } = code;

    /// <summary>The rule in a sentence.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the platform rejects a step that breaks the rule; otherwise the rule is advice.</summary>
    public abstract bool IsRejectedByPlatform { get; }

    /// <summary>What is wrong with a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="scope">What is around it.</param>
    /// <returns>A clause for each fault, without the name of the step.</returns>
    public abstract IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope);
}

/// <summary>A rule that the platform itself enforces.</summary>
/// <param name="code">The code.</param>
/// <param name="name">The rule in a sentence.</param>
internal abstract class PlatformRule(string code, string name) : LintRule(code, name)
{
    public sealed override bool IsRejectedByPlatform => true;
}

/// <summary>A rule that the platform lets a step break.</summary>
/// <param name="code">The code.</param>
/// <param name="name">The rule in a sentence.</param>
internal abstract class AdviceRule(string code, string name) : LintRule(code, name)
{
    public sealed override bool IsRejectedByPlatform => false;
}
