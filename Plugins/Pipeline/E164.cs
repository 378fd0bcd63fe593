using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The phone numbers of a row in E.164, as answers contain them.</summary>
internal static class E164
{
    /// <summary>Reads the number in a phone column with the default region of the column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">One of <see cref="ColumnGroups.Phones"/>.</param>
    /// <param name="settings">The settings, which have the default region.</param>
    /// <returns>The number in E.164; null when the column has no number of a possible length.</returns>
    public static string? Of(in RowView row, ColumnDefinition column, RuleSettings settings) =>
        row[column] is { Kind: ColumnValueKind.Text, Text: { } text } ? ToE164(text, settings.PolicyOf(column)) : null;

    private static string? ToE164(string text, PhonePolicy policy) => PhoneNormalizer.ToE164(PhoneReader.Read(text, policy.DefaultRegion, policy.WithheldWords));
}
