using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Reports.Limits;

/// <summary>The most records that may be not accepted, or in which one rule may find something. What is only traced counts too.</summary>
/// <param name="text">The limit as it was given.</param>
/// <param name="code">The code of the rule; null for records that are not accepted.</param>
/// <param name="most">The number of records, or the percentage of the records that can be read.</param>
/// <param name="isPercentage">Whether <paramref name="most"/> is a percentage.</param>
internal sealed partial class RejectionLimit(string text, string? code, decimal most, bool isPercentage)
{
    private const decimal Hundred = 100;

    /// <summary>Reads a limit: <c>0.5%</c>, <c>100</c>, <c>PCC101=100</c>, <c>PCC101=0.1%</c>.</summary>
    /// <exception cref="FormatException">It is none. The message says what one is.</exception>
    public static RejectionLimit Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new FormatException($"--max-rejected: \"{Excerpt.Of(text)}\" is no limit. Give a number of records such as 100, a percentage such as 0.5%, or one of them for a rule, such as PCC101=100.");
        var code = match.Groups["code"].Value is { Length: > 0 } given ? given : null;
        if (code?.StartsWith("PCC", StringComparison.Ordinal) == true && RuleBook.Default.Rules.All(rule => rule.Code != code))
            throw new FormatException($"--max-rejected: there is no rule {code}. The command rules lists them.");
        var isPercentage = match.Groups["percent"].Success;
        var most = decimal.Parse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (isPercentage && most > Hundred) throw new FormatException($"--max-rejected: {text} is more than 100%. Give at most 100%.");
        if (!isPercentage && most != decimal.Truncate(most)) throw new FormatException($"--max-rejected: {text} is no whole number of records. Give one, or a percentage such as 0.5%.");
        return new RejectionLimit(text, code, most, isPercentage);
    }

    /// <summary>How totals exceed the limit; null when they do not. Totals that are as high as the limit do not exceed it.</summary>
    public string? ExcessIn(ReportTotals totals)
    {
        var readable = totals.Records - totals.Unreadable;
        var count = code is null ? totals.NotAccepted : totals.Rules.FirstOrDefault(rule => rule.Code == code).Records;
        var allowed = isPercentage ? decimal.Floor(most * readable / Hundred) : most;
        if (count <= allowed) return null;
        var what = code is null ? "are not accepted" : $"break {code}";
        return string.Create(CultureInfo.InvariantCulture, $"--max-rejected {text} is exceeded: {count:N0} of {readable:N0} records {what} ({(decimal)count / readable:P2}), {count - allowed:N0} more than the limit allows.");
    }

    [GeneratedRegex(@"^((?<code>PCC[0-9]{3}|0x[0-9A-Fa-f]{8})=)?(?<number>[0-9]{1,18}(\.[0-9]{1,6})?)(?<percent>%)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
