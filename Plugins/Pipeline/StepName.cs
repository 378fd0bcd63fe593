using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The name by which a refusal calls a step or a custom API.</summary>
internal static class StepName
{
    /// <summary>The name as it is registered; of the class where that is not known.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the name from being read, the refusal matters more.")]
    public static string Of(IExecutionContext? context, IPlugin plugin)
    {
        try
        {
            if (context?.OwningExtension?.Name is { Length: > 0 } name) return name;
        }
        catch (Exception)
        {
            // See the reason above.
        }

        return plugin.GetType().Name;
    }
}
