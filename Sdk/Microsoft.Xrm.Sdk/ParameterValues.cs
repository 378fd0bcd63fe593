namespace Microsoft.Xrm.Sdk;

/// <summary>How the typed properties of requests and responses read the collection behind them.</summary>
internal static class ParameterValues
{
    public static T? ValueOrDefault<T>(this ParameterCollection parameters, string name) =>
        parameters.Contains(name) && parameters[name] is { } value ? (T)value : default;
}
