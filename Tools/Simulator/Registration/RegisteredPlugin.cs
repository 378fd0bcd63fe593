using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>A plug-in and its registration.</summary>
/// <param name="Kind">The word for the registration in faults: step or custom API.</param>
/// <param name="Name">The name of the registration.</param>
/// <param name="Plugin">The plug-in.</param>
internal abstract record RegisteredPlugin(string Kind, string Name, IPlugin Plugin)
{
    public sealed override string ToString() => $"{Kind} {Name}";
}

/// <summary>A step with the plug-in that it runs.</summary>
internal sealed record RegisteredStep(StepRegistration Registration, IPlugin Plugin) : RegisteredPlugin("step", Registration.Name, Plugin);

/// <summary>A custom API with the plug-in that is its main operation.</summary>
internal sealed record RegisteredCustomApi(CustomApiRegistration Registration, IPlugin Plugin) : RegisteredPlugin("custom API", Registration.UniqueName, Plugin);
