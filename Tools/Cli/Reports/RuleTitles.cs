using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>What rules require, in a few words without any value of a record.</summary>
internal static class RuleTitles
{
    private const string OfPlatform = "Dataverse itself rejects it";

    private static readonly Dictionary<string, string> Titles = RuleBook.Default.Rules.ToDictionary(rule => rule.Code, rule => rule.Title, StringComparer.Ordinal);

    /// <summary>The title of a rule.</summary>
    /// <param name="code">The code of the rule, or the error code of Dataverse.</param>
    public static string Of(string code) => Titles.GetValueOrDefault(code, OfPlatform);
}
