namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Reads the parameters of a context.</summary>
public static class ContextExtensions
{
    /// <summary>The value of a parameter; the default of the type when the parameter is missing or has another type.</summary>
    public static T? InputParameterOrDefault<T>(this IPluginExecutionContext context, string parameterName) =>
        context.InputParameters.TryGetValue<T>(parameterName, out var value) ? value : default;
}
