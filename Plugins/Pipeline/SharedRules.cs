using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Shares the text of the environment variable from stage 10 with the later steps of the request. A failed reading inside the
/// transaction can end the transaction, so these steps must not read. The text is a plain string in the shared variables, under
/// the name of the environment variable: every plug-in of the request can read and change it.
/// </summary>
internal static class SharedRules
{
    private const int PreValidation = 10;

    /// <summary>More than any request has, as in <see cref="SplitUpdate"/>.</summary>
    private const int MostParents = 100;

    /// <summary>Shares the text. Only a step at stage 10 shares it: the other stages run inside the transaction.</summary>
    /// <param name="context">The context of the step.</param>
    /// <param name="text">The text; empty when the variable has no value.</param>
    [SuppressMessage("Design", "CA1031", Justification = "If a host keeps no shared variables, a later step reads the variable itself.")]
    public static void Share(IPluginExecutionContext context, string text)
    {
        try
        {
            if (context.Stage == PreValidation && context.SharedVariables is { } variables) variables[EnvironmentRules.VariableName] = text;
        }
        catch (Exception)
        {
            // The reason is in the attribute above.
        }
    }

    /// <summary>
    /// The shared text, for a step inside the transaction. The values that stage 10 of a Create, an
    /// Update or a Delete shares are in the parent context of the later stages (Microsoft: "Understand the execution context").
    /// </summary>
    /// <returns>The text; null when none is shared, or when the step may read the variable itself.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "If a host keeps no shared variables, the step reads the variable itself.")]
    public static string? Find(IPluginExecutionContext context)
    {
        try
        {
            return context.Stage == PreValidation && !context.IsInTransaction ? null : FindInParents(context);
        }
        catch (Exception)
        {
            // The reason is in the attribute above.
            return null;
        }
    }

    private static string? FindInParents(IPluginExecutionContext context)
    {
        IPluginExecutionContext? next = context;
        for (var i = 0; i <= MostParents && next is not null; i++, next = next.ParentContext)
            if (next.SharedVariables is { } variables && variables.TryGetValue(EnvironmentRules.VariableName, out var value) && value is string text) return text;
        return null;
    }
}
