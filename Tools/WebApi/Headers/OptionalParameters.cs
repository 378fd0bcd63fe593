using System.Collections.Generic;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Headers;

/// <summary>The headers and the query option that become optional parameters of a request (Microsoft: "Use optional parameters").</summary>
internal static class OptionalParameters
{
    private static readonly string[] Flags = ["BypassCustomPluginExecution", "SuppressDuplicateDetection", "SuppressCallbackRegistrationExpanderJob"];
    private static readonly string[] Lists = ["BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds"];

    /// <summary>Reads the optional parameters of a request.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="tag">The query option <c>tag</c>; null for none.</param>
    /// <returns>Names and values of the parameters.</returns>
    /// <exception cref="ApiException">A flag is neither true nor false.</exception>
    public static IReadOnlyList<KeyValuePair<string, object>> Read(IReadOnlyDictionary<string, string> headers, string? tag)
    {
        var found = new List<KeyValuePair<string, object>>();
        foreach (var name in Flags)
            if (Find(headers, name) is { } text) found.Add(new(name, bool.TryParse(text, out var flag) ? flag : throw ApiErrors.BadRequest($"The header MSCRM.{name} must be true or false, not '{text}'.")));
        foreach (var name in Lists)
            if (Find(headers, name) is { } text) found.Add(new(name, text.Trim('"')));
        if (tag is not null) found.Add(new("tag", tag));
        return found;
    }

    private static string? Find(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.TryGetValue("MSCRM." + name, out var text) ? text.Trim() : null;
}
