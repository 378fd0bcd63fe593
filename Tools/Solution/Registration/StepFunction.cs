using System;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>What a step does, apart from its name: what runs where and when.</summary>
/// <param name="PluginTypeName">The full name of the plug-in type.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">The logical name of the table.</param>
/// <param name="Stage">The stage.</param>
/// <param name="IsAsynchronous">Whether it runs in the background.</param>
public sealed record StepFunction(string PluginTypeName, string Message, string Table, PipelineStage Stage, bool IsAsynchronous)
{
    /// <summary>The function of a step.</summary>
    /// <param name="step">The step.</param>
    public static StepFunction Of(StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new StepFunction(step.PluginTypeName, step.Message, step.Table, step.Stage, step.IsAsynchronous);
    }

    /// <summary>The same for the message that the platform raises for each row, when it is a multiple one.</summary>
    public StepFunction OnSingleMessage => this with { Message = MessageFacts.SingleOf(Message) };
}
