using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The preferences and other headers of a batch that concern its requests.</summary>
internal static class Preferences
{
    /// <summary>The preference as the answer repeats it.</summary>
    public const string ContinueOnError = "odata.continue-on-error";

    /// <summary>Whether the batch goes on after a failed request.</summary>
    public static bool GoesOn(IReadOnlyDictionary<string, string> headers) => Of(headers).Any(Continues);

    /// <summary>
    /// The headers of a request within a batch: its own, and those of the batch that describe the caller and its preferences
    /// (OData 4.01, part 1, section 11.7.2). Clients set the user to impersonate and the annotations only on the batch.
    /// </summary>
    public static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> batch, IReadOnlyDictionary<string, string> request)
    {
        var merged = new Dictionary<string, string>(request, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in batch)
            if (IsInherited(name)) merged.TryAdd(name, value);
        if (!request.ContainsKey("Prefer") && string.Join(", ", Of(batch).Where(preference => !IsContinue(preference))) is { Length: > 0 } rest) merged["Prefer"] = rest;
        return merged;
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("MSCRM.", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("OData-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("MSCRMCallerID", StringComparison.OrdinalIgnoreCase)
        || name.Equals("CallerObjectId", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Consistency", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Of(IReadOnlyDictionary<string, string> headers) =>
        QuotedList.Split(headers.GetValueOrDefault("Prefer") ?? "", ',').Where(preference => preference.Length > 0);

    private static bool IsContinue(string preference) => NameOf(preference) is ContinueOnError or "continue-on-error";

    private static bool Continues(string preference) =>
        IsContinue(preference) && (!preference.Contains('=') || QuotedList.Unquote(preference[(preference.IndexOf('=') + 1)..].Trim()).Equals("true", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string preference) => preference.Split('=')[0].Trim().ToLowerInvariant();
}
