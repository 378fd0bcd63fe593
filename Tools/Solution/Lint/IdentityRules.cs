using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>An identifier is that of one step.</summary>
internal sealed class UniqueIdentifierRule() : PlatformRule("PCCREG15", "The identifiers of the steps are different")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => step.Id == Guid.Empty
        ? []
        : scope.Others.Where(other => other.Id == step.Id).Select(other => $"the step {other.Name} has the identifier {step.Id} too");
}

/// <summary>Two steps with the same name and function are the same step twice.</summary>
internal sealed class RegisteredOnceRule() : PlatformRule("PCCREG16", "A step is registered once")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (scope.Others.Any(other => other.Name == step.Name && StepFunction.Of(other) == StepFunction.Of(step))) yield return "it is registered already";
    }
}

/// <summary>The columns name and description of sdkmessageprocessingstep, and those of its images, take 256 characters (their table references: MaxLength).</summary>
internal sealed class TextLengthRule() : PlatformRule("PCCREG17", "Names and descriptions have at most 256 characters")
{
    private const int Most = 256;

    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Name.Length > Most) yield return "its name has more than 256 characters";
        if (step.Description.Length > Most) yield return "its description has more than 256 characters";
        if (step.Images.Any(image => image.Name.Length > Most)) yield return "the name of an image has more than 256 characters";
    }
}

/// <summary>spkl takes two steps of one class and one name for one step declared twice.</summary>
internal sealed class NamedOnceRule() : AdviceRule("PCCREG21", "The steps of a class have different names")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (scope.Others.Any(other => other.Name == step.Name && other.PluginTypeName == step.PluginTypeName && StepFunction.Of(other) != StepFunction.Of(step)))
            yield return $"another step of {step.PluginTypeName} has this name";
    }
}

/// <summary>An identifier that is derived from the function of a step is the same wherever it is registered.</summary>
internal sealed class DerivedIdentifierRule() : AdviceRule("PCCREG22", "The identifier of a step is derived of its function")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Id != Identifiers.OfStep(step)) yield return $"its identifier is {(step.Id == Guid.Empty ? "not given" : step.Id)}. Give {Identifiers.OfStep(step)}";
    }
}

/// <summary>Steps are counted from 1 (the default of the Plugin Registration Tool).</summary>
internal sealed class RankRule() : AdviceRule("PCCREG24", "A rank is at least 1")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Rank < 1) yield return FormattableString.Invariant($"its rank is {step.Rank}. Give 1 or more");
    }
}

/// <summary>A type that is registered twice for the same runs twice (solution checker: meta-remove-dup-reg).</summary>
internal sealed class OneFunctionRule() : AdviceRule("PCCREG26", "A plug-in type is registered once for a message, table, stage and mode")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => scope.Others
        .Where(other => other.Name != step.Name && StepFunction.Of(other) == StepFunction.Of(step))
        .Select(other => $"the step {other.Name} does the same, so the type runs twice");
}
