using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Operations;

internal static class AttributeValues
{
    /// <summary>The value under a name; null also when there is none.</summary>
    public static object? GetValueOrNull(this AttributeCollection attributes, string name) => attributes.TryGetValue(name, out var value) ? value : null;
}
