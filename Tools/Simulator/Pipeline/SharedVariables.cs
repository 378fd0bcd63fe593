using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>What the steps of an operation share. It is made when a step first reads it: most do not.</summary>
/// <param name="message">Create or Update, for which the platform shares variables of its own, as contexts that were recorded in organizations show it; null for none.</param>
/// <param name="tag">The value of the optional parameter <c>tag</c>; null for none.</param>
internal sealed class SharedVariables(string? message, object? tag)
{
    public ParameterCollection Values => field ??= Make();

    private ParameterCollection Make()
    {
        var values = new ParameterCollection();
        if (tag is not null) values["tag"] = tag;
        if (message is not null) values["IsAutoTransact"] = true;
        if (message == "Create") values["DefaultsAddedFlag"] = true;
        return values;
    }
}
