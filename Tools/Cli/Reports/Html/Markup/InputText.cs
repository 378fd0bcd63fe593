namespace PhoneCallCtx.Cli.Reports.Html.Markup;

/// <summary>Text that comes from an input: a page shows the beginning of it, on one line.</summary>
/// <param name="Text">The text.</param>
internal readonly record struct InputText(string Text)
{
    /// <summary>The most UTF-16 code units that are shown.</summary>
    public const int Longest = 200;

    public string Shown => Output.Shown.Line(Text, Longest);
}
