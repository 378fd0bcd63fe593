using System;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>One row of an export of <c>plugintracelogs</c>.</summary>
/// <param name="CreatedOn">When it was written, as the export has it; empty when the export does not have it.</param>
/// <param name="TypeName">The full name of the class; empty when the export does not have it.</param>
/// <param name="Text">The trace.</param>
internal sealed record TraceRow(string CreatedOn, string TypeName, string Text)
{
    private const string Namespace = "PhoneCallCtx.Plugins.";

    /// <summary>Whether a class of this project wrote it about phone calls; null when the class is not known.</summary>
    public bool? IsOurs => TypeName.Length == 0 ? null : TypeName.StartsWith(Namespace, StringComparison.Ordinal) && !TypeName.EndsWith("." + nameof(ValidateRulesVariable), StringComparison.Ordinal);

    /// <summary>The day, as the export writes it.</summary>
    public string Day => CreatedOn.Trim().Split('T', ' ')[0];
}
