namespace Microsoft.Xrm.Sdk;

/// <summary>Reads the typed properties of requests and responses from their collections.</summary>
internal static class ParameterValues
{
    public static T? ValueOrDefault<T>(this ParameterCollection parameters, string name) =>
        parameters.Contains(name) && parameters[name] is { } value ? (T)value : default;
}
