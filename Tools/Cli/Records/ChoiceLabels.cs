using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Cli.Records;

/// <summary>The labels of choices in the languages of the product, as Dataverse writes them for a user of that language. No label has two meanings.</summary>
internal static class ChoiceLabels
{
    private const string Yes = "Yes";
    private const string No = "No";
    private const string Active = "Active";
    private const string Inactive = "Inactive";

    /// <summary>The labels of a flag by the tag of their language, the one for true first.</summary>
    public static IReadOnlyDictionary<string, (string Yes, string No)> Flags { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["de"] = ("Ja", "Nein"),
        ["fr"] = ("Oui", "Non"),
        ["es"] = ("Sí", No),
        ["it"] = ("Sì", No),
        ["nl"] = ("Ja", "Nee"),
        ["pt-BR"] = ("Sim", "Não"),
        ["da"] = ("Ja", "Nej"),
        ["ja"] = ("はい", "いいえ"),
        ["pl"] = ("Tak", "Nie"),
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> English = Read();

    /// <summary>The English label of what a label in another language means.</summary>
    /// <param name="label">The label, in any case.</param>
    /// <returns>The English label, which is never <paramref name="label"/> itself; null when no other language has the label.</returns>
    public static string? ToEnglish(ReadOnlySpan<char> label) => English.TryGetValue(label, out var english) ? english : null;

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (yes, no) in Flags.Values) (labels[yes], labels[no]) = (Yes, No);
        foreach (var language in LanguageCatalog.All)
            (labels[language.Templates["Option." + Active]], labels[language.Templates["Option." + Inactive]]) = (Active, Inactive);
        foreach (var english in new[] { Yes, No, Active, Inactive }) labels.Remove(english);
        return labels.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
