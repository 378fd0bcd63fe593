using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The shared variables of an operation, made when a step first reads them: most steps do not.</summary>
/// <param name="message">Create or Update, which get variables of the platform as contexts recorded in organizations show them; null for other messages.</param>
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
