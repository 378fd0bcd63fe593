using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Suggestions;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Lab.PhoneComparison;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Suggestions;

/// <summary>
/// Reads a phone text and the correction that <c>check</c> suggests for it with libphonenumber. A correction that is another
/// number would call somebody else.
/// </summary>
/// <param name="seed">The same seed gives the same noise.</param>
internal sealed class SuggestionComparison(int seed)
{
    private static readonly string[] Noise = ["\n", "\r\n", "\t", "\u0007", "\0", "\u2028", "\uFFFE", "\u202D", "\u202E", "\u2066", "\u2069", "\u0085", "'", ";", "\u201D"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, Way[]> _ways = new(StringComparer.Ordinal);
    private readonly RecordRow _row = new();

    /// <summary>How many corrections were compared.</summary>
    public int Suggestions { get; private set; }

    /// <summary>How many of them are another number.</summary>
    public int Differences { get; private set; }

    /// <summary>The difference between a text with some noise and its correction; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">The default region; null for none.</param>
    public string? Find(string text, string? region)
    {
        for (var changes = _random.Next(3); changes > 0; changes--)
            text = text.Insert(_random.Next(3) switch { 0 => 0, 1 => text.Length, _ => _random.Next(text.Length + 1) }, Noise[_random.Next(Noise.Length)]);
        var ways = WaysOf(region ?? "");
        if (ways[_random.Next(ways.Length)].Suggest(_row, text) is not { } corrected) return null;

        Suggestions++;
        if (IsSame(text, corrected, region)) return null;
        Differences++;
        return $"{region ?? "-"} {Show(text)} is corrected to {Show(corrected)}\n  library {Comparison.ReadWithLibrary(text, region) ?? "-"}\n  library {Comparison.ReadWithLibrary(corrected, region) ?? "-"}";
    }

    /// <summary>
    /// Whether the library reads both as one number. What it cannot read must be the same text without what surrounds it, or
    /// a number with invisible marks, spaces of other widths, or in a notation of Azure Communication Services, which the library does not know.
    /// </summary>
    private static bool IsSame(string text, string corrected, string? region)
    {
        var after = Comparison.ReadWithLibrary(corrected, region);
        if (Comparison.ReadWithLibrary(text, region) is { } before) return WithPlainDigits(before) == (after is null ? null : WithPlainDigits(after));
        var plain = string.Concat(text.Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format).Select(character => char.IsWhiteSpace(character) ? ' ' : character)).Trim();
        if (plain.StartsWith("4:", StringComparison.Ordinal)) plain = plain[2..];
        return after is null ? text.Contains(corrected, StringComparison.Ordinal) : Comparison.ReadWithLibrary(plain, region) == after;
    }

    /// <summary>A reading with all digits in ASCII: the library keeps those of an extension as they were.</summary>
    private static string WithPlainDigits(string number) => string.Concat(number.Select(character => char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character));

    private Way[] WaysOf(string region)
    {
        if (_ways.TryGetValue(region, out var known)) return known;
        var inRegion = region.Length == 0 ? "" : $",\"defaultRegion\":\"{region}\"";
        return _ways[region] =
        [
            new Way($$$"""{"phones":{"msdyn_fromphone":{"level":"e164"{{{inRegion}}} } } }"""),
            new Way($$$"""{"phones":{"msdyn_fromphone":{"allow":[]{{{inRegion}}} } } }"""),
            new Way($$$"""{"mode":"audit","phones":{"msdyn_fromphone":{"allow":["vanity","extension"]{{{inRegion}}} } } }"""),
        ];
    }

    private static string Show(string text) => '"' + string.Concat(text.Select(character => character is > '~' or < ' ' ? FormattableString.Invariant($"\\u{(int)character:X4}") : character.ToString())) + '"';

    /// <summary>The settings under which texts are evaluated.</summary>
    private sealed class Way(string settings)
    {
        private readonly OutcomeEvaluator _rules = new(SettingsReader.Read(settings), isApplicationUser: false);
        private readonly SuggestionFinder _finder = new(SettingsReader.Read(settings));

        public string? Suggest(RecordRow row, string text)
        {
            row.Clear();
            row.TryAdd(PhoneCallTable.CustomerPhoneNumber, text);
            var outcome = _rules.Evaluate(row);
            var verdict = new RecordVerdict(row.Id, RecordViolations.Describe(outcome.Rejecting), RecordViolations.Describe(outcome.Traced), outcome.Rewritten);
            return _finder.Find(row, verdict).SingleOrDefault()?.NewText;
        }
    }
}
