using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// The text of the environment variable as a step at stage 10 has it, for the later steps of the request: a step inside the
/// transaction that reads it and fails can end the transaction. It is a plain string in the shared variables, under the name of
/// the environment variable, so every plug-in of the request can see it and change it.
/// </summary>
internal static class SharedRules
{
    private const int PreValidation = 10;

    /// <summary>More than any request has, as in <see cref="SplitUpdate"/>.</summary>
    private const int MostParents = 100;

    /// <summary>Shares the text. Only a step at stage 10 does: the others run within the transaction.</summary>
    /// <param name="context">The context of the step.</param>
    /// <param name="text">The text; empty when the variable has no value.</param>
    [SuppressMessage("Design", "CA1031", Justification = "A host that keeps no shared variables costs a later step a reading, and no request.")]
    public static void Share(IPluginExecutionContext context, string text)
    {
        try
        {
            if (context.Stage == PreValidation && context.SharedVariables is { } variables) variables[EnvironmentRules.VariableName] = text;
        }
        catch (Exception)
        {
            // See the reason above.
        }
    }

    /// <summary>
    /// The text that was shared, for a step that would have to read it inside the transaction. What stage 10 of a Create, an
    /// Update or a Delete shares is in the parent context of the later stages (Microsoft: "Understand the execution context").
    /// </summary>
    /// <returns>The text; null when none is shared, or the step may read it.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A host that keeps no shared variables costs a step a reading, and no request.")]
    public static string? Find(IPluginExecutionContext context)
    {
        try
        {
            if (context.Stage == PreValidation && !context.IsInTransaction) return null;
            IPluginExecutionContext? next = context;
            for (var i = 0; i <= MostParents && next is not null; i++, next = next.ParentContext)
                if (next.SharedVariables is { } variables && variables.TryGetValue(EnvironmentRules.VariableName, out var value) && value is string text) return text;
        }
        catch (Exception)
        {
            // See the reason above.
        }

        return null;
    }
}
