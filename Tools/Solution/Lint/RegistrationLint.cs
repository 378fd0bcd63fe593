using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>The rules that a registration keeps, and what is wrong with one that does not.</summary>
public static class RegistrationLint
{
    /// <summary>The rules, by code: first what the platform rejects, then advice.</summary>
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        new KnownStageRule(),
        new AsynchronousStageRule(),
        new KnownMessageRule(),
        new EventMessageRule(),
        new KnownTableRule(),
        new NoTableRule(),
        new MessageWithFilterRule(),
        new BlankInListRule(),
        new KnownColumnRule(),
        new MessageWithImagesRule(),
        new PreImageOfCreateRule(),
        new PostImageOfDeleteRule(),
        new PostImageStageRule(),
        new ImageNameRule(),
        new UniqueIdentifierRule(),
        new RegisteredOnceRule(),
        new TextLengthRule(),
        new FilteredUpdateRule(),
        new ImageColumnsRule(),
        new RepeatedColumnRule(),
        new NamedOnceRule(),
        new DerivedIdentifierRule(),
        new TwoImagesRule(),
        new RankRule(),
        new ReadMessageRule(),
        new OneFunctionRule(),
        new SingleAndMultipleRule(),
    ];

    /// <summary>Checks every step of an assembly beside those before it.</summary>
    /// <param name="assembly">What the assembly declares.</param>
    /// <param name="catalog">The tables and messages.</param>
    /// <returns>The findings, by step and then by rule.</returns>
    public static IReadOnlyList<LintFinding> Check(AssemblyRegistration assembly, IRegistrationCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.Steps.SelectMany((step, index) => Find(Rules, step, new LintScope(catalog, assembly.Steps.Take(index).ToArray()))).ToArray();
    }

    /// <summary>Checks one step beside those that are registered.</summary>
    /// <param name="step">The step.</param>
    /// <param name="others">The steps that are registered.</param>
    /// <param name="catalog">The tables and messages.</param>
    /// <returns>The findings, by rule.</returns>
    public static IReadOnlyList<LintFinding> Check(StepRegistration step, IReadOnlyList<StepRegistration> others, IRegistrationCatalog catalog) =>
        Find(Rules, step, new LintScope(catalog, others)).ToArray();

    /// <summary>Why the platform rejects a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="others">The steps that are registered.</param>
    /// <param name="catalog">The tables and messages.</param>
    /// <returns>The first finding that the platform rejects; null when it accepts the step.</returns>
    public static LintFinding? RejectionOf(StepRegistration step, IReadOnlyList<StepRegistration> others, IRegistrationCatalog catalog) =>
        Find(Rules.Where(rule => rule.IsRejectedByPlatform), step, new LintScope(catalog, others)).FirstOrDefault();

    private static IEnumerable<LintFinding> Find(IEnumerable<LintRule> rules, StepRegistration step, LintScope scope) =>
        rules.SelectMany(rule => rule.FaultsOf(step, scope).Select(fault => new LintFinding(rule.Code, step.Name, fault, rule.IsRejectedByPlatform)));
}
