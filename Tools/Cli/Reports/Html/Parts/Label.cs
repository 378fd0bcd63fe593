using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A name with more about it in small letters.</summary>
/// <param name="Name">The name: text of an input, or words.</param>
/// <param name="Detail">More about it; null for nothing.</param>
/// <param name="Language">The language of the detail.</param>
internal readonly record struct Label(string Name, string? Detail = null, string? Language = null)
{
    /// <summary>A rule by its code, with its short name.</summary>
    public static Label OfRule(string code, ReportWords words) => new(code, words.RuleName(code), words.Tag);

    /// <summary>A column by its logical name, with its English display name.</summary>
    public static Label OfColumn(string? column, ReportWords words) =>
        string.IsNullOrEmpty(column) ? new(words.Say("Name.NoColumn"))
        : PhoneCallTable.FindColumn(column) is { DisplayName.Length: > 0 } known ? new(column, known.DisplayName, "en")
        : new(column);

    public void Write(HtmlText html)
    {
        html.Add($"{new InputText(Name)}");
        if (Detail is not null) html.Add($" <small lang=\"{Language ?? "en"}\">{Detail}</small>");
    }
}
