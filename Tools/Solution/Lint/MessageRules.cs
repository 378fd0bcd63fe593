using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>A step names a message that there is.</summary>
internal sealed class KnownMessageRule() : PlatformRule("PCCREG03", "The message is known")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (scope.Catalog.KindOf(step.Table, step.Message) == MessageKind.Unknown) yield return $"the message {step.Message} is not one that steps are registered on: there is no such message for the table";
    }
}

/// <summary>Some messages raise no event (the table reference: "Event: False").</summary>
internal sealed class EventMessageRule() : PlatformRule("PCCREG04", "The message raises an event")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (scope.Catalog.KindOf(step.Table, step.Message) == MessageKind.WithoutEvent) yield return $"the message {step.Message} is not one that steps are registered on: it raises no event";
    }
}

/// <summary>Only messages with rows that supply columns can be filtered by columns.</summary>
internal sealed class MessageWithFilterRule() : PlatformRule("PCCREG07", "Only a step on a message that supplies columns has filtering columns")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.FilteringColumns.Count > 0 && step.Table != StepRegistration.NoTable && scope.Catalog.KindOf(step.Table, step.Message) == MessageKind.Event && !MessageFacts.TakesFilter(step.Message))
            yield return $"the message {step.Message} takes no filtering columns";
    }
}

/// <summary>
/// A step on Update without filtering columns runs on every change of every row (solution checker:
/// meta-avoid-reg-no-attribute).
/// </summary>
internal sealed class FilteredUpdateRule() : AdviceRule("PCCREG18", "A step on Update has filtering columns")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (MessageFacts.IsUpdate(step.Message) && step.FilteringColumns.Count == 0) yield return $"without filtering columns it runs on every {step.Message}. Name the columns that it evaluates";
    }
}

/// <summary>A step on a read slows every read (solution checker: meta-avoid-reg-retrieve).</summary>
internal sealed class ReadMessageRule() : AdviceRule("PCCREG25", "No step is registered on Retrieve or RetrieveMultiple")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Message is "Retrieve" or "RetrieveMultiple") yield return $"a step on {step.Message} slows every read";
    }
}

/// <summary>
/// The platform raises the single message for each row of a multiple one and the multiple one for a single row (Microsoft:
/// "Use bulk operation messages"), so what is registered on both runs twice.
/// </summary>
internal sealed class SingleAndMultipleRule() : AdviceRule("PCCREG27", "A plug-in type is registered on a single message or on its multiple form, not on both")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope) => scope.Others
        .Where(other => other.Message != step.Message && StepFunction.Of(other).OnSingleMessage == StepFunction.Of(step).OnSingleMessage)
        .Select(other => $"the step {other.Name} is on {other.Message}, so the type runs twice");
}
