using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The result of a request that the platform accepts: the response, or the fault of the plug-in that threw. Only the outermost method throws that fault.</summary>
internal readonly record struct Outcome(OrganizationResponse? Response, PluginFault? Fault)
{
    public static implicit operator Outcome(OrganizationResponse response) => new(response, null);

    public static implicit operator Outcome(PluginFault fault) => new(null, fault);

    /// <summary>The response.</summary>
    /// <exception cref="PluginFault">A plug-in threw.</exception>
    public OrganizationResponse ResponseOrThrow() => Response ?? throw Fault!;
}
