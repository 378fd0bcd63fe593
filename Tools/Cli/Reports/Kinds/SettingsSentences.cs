using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Settings.Explaining;
using PhoneCallCtx.Cli.Settings.Explaining.Words;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Reports.Kinds;

/// <summary>The settings in force in sentences, for reports.</summary>
internal static class SettingsSentences
{
    /// <summary>The languages.</summary>
    public static string[] Languages => [.. ExplanationWords.All.Select(words => words.Tag)];

    /// <summary>First the sentences about all requests, then an entry for each column.</summary>
    /// <param name="settings">The text of the settings; null for the defaults.</param>
    /// <param name="language">The tag of the language.</param>
    public static IReadOnlyList<string> Of(string? settings, string language)
    {
        ExplainedPart[] parts = [.. new Explanation(SettingsReader.Read(settings), ExplanationWords.All.Single(words => words.Tag == language)).Parts()];
        return [.. parts[0].Sentences.Select(sentence => sentence.Text), .. parts.Skip(1).Select(part => $"{part.Heading}: {string.Join(' ', part.Sentences.Select(sentence => sentence.Text))}")];
    }
}
