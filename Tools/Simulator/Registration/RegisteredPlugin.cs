using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>A plug-in with what it is registered as.</summary>
/// <param name="Kind">What that is, as faults call it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plugin">The plug-in.</param>
internal abstract record RegisteredPlugin(string Kind, string Name, IPlugin Plugin)
{
    public sealed override string ToString() => $"{Kind} {Name}";
}

/// <summary>A step with the plug-in that it runs.</summary>
internal sealed record RegisteredStep(StepRegistration Registration, IPlugin Plugin) : RegisteredPlugin("step", Registration.Name, Plugin);

/// <summary>A custom API with the plug-in that is its main operation.</summary>
internal sealed record RegisteredCustomApi(CustomApiRegistration Registration, IPlugin Plugin) : RegisteredPlugin("custom API", Registration.UniqueName, Plugin);
