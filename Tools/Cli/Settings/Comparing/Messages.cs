using System.Linq;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>The messages of a comparison. Parts of records are personal data, so only their shapes are shown.</summary>
/// <param name="showsValues">Whether the parts of records are shown as they are.</param>
/// <param name="language">The language of the messages; null for English.</param>
internal sealed class Messages(bool showsValues, Language? language = null)
{
    private const char Ellipsis = '…';

    private readonly Language _language = language ?? LanguageCatalog.Find(lcid: 0);

    /// <summary>The message of a violation.</summary>
    public string Of(Violation violation) =>
        _language.Say(violation.Column.DisplayName, violation.Template, [.. violation.Facts.Select(fact => fact.IsPersonal ? new Fact(fact.Name, Of(fact.Value), isPersonal: true) : fact)]);

    /// <summary>A part of a record, or a number that is written. An ellipsis stays, because it marks where an excerpt was cut.</summary>
    public string Of(string value) =>
        showsValues ? value : value.EndsWith(Ellipsis) ? TextShape.Of(value[..^1]) + Ellipsis : TextShape.Of(value);
}
