using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Mapping;

/// <summary>The labels of choices in the languages of the product.</summary>
public sealed class ChoiceLabelsTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string, string, string, string, string> Labels
    {
        get
        {
            var labels = new TheoryData<string, string, string, string, string> { { "en", "Yes", "No", "Active", "Inactive" } };
            foreach (var language in LanguageCatalog.All.Where(language => language.Tag != "en"))
                labels.Add(language.Tag, ChoiceLabels.Flags[language.Tag].Yes, ChoiceLabels.Flags[language.Tag].No, language.Templates["Option.Active"], language.Templates["Option.Inactive"]);
            return labels;
        }
    }

    [Fact]
    public void The_languages_are_those_of_the_messages() => ChoiceLabels.Flags.Keys.Append("en").Should().BeEquivalentTo(LanguageCatalog.All.Select(language => language.Tag));

    [Fact]
    public void No_label_has_two_meanings()
    {
        var meanings = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Labels)
            foreach (var (label, meaning) in row.Skip(1).Cast<string>().Zip(["yes", "no", "active", "inactive"]))
                (meanings.TryGetValue(label, out var found) ? found : meanings[label] = []).Add(meaning);
        meanings.Where(meaning => meaning.Value.Count > 1).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void The_labels_of_each_language_are_the_values_of_English(string tag, string yes, string no, string active, string inactive)
    {
        foreach (var change in new Func<string, string>[] { label => label, label => label.ToUpperInvariant(), label => " " + label.ToLowerInvariant() })
        {
            Read(PhoneCallTable.IsMicrosoftTeamsPhoneNumber, change(yes)).Should().Be(true, tag);
            Read(PhoneCallTable.IsMicrosoftTeamsPhoneNumber, change(no)).Should().Be(false, tag);
            Read(PhoneCallTable.State, change(active)).Should().BeEquivalentTo(ColumnText.Option(0), tag);
            Read(PhoneCallTable.State, change(inactive)).Should().BeEquivalentTo(ColumnText.Option(1), tag);
            Read(PhoneCallTable.Status, change(active)).Should().BeEquivalentTo(ColumnText.Option(1), tag);
            Read(PhoneCallTable.Status, change(inactive)).Should().BeEquivalentTo(ColumnText.Option(2), tag);
        }
    }

    [Theory]
    [InlineData("vielleicht")]
    [InlineData("Aktiv")]
    [InlineData("J")]
    [InlineData("Evet")]
    public void Another_word_is_no_flag(string label) => Read(PhoneCallTable.IsMicrosoftTeamsPhoneNumber, label).Should().BeNull();

    [Theory]
    [InlineData("Ja")]
    [InlineData("Aktivt")]
    [InlineData("Actif / Inactif")]
    public void Another_word_is_no_status(string label) => Read(PhoneCallTable.State, label).Should().BeNull();

    [Fact]
    public void A_file_with_labels_of_a_language_needs_no_map()
    {
        _cli.Check(_cli.File("calls.csv", "Customer phone number;Status;Status Reason;Is Microsoft Teams Phone Number\n112;Inaktiv;Inaktiv;Ja\n112;Aktiv;Inaktiv;Nein\n")).Should().Be(1);
        _cli.Verdicts.Should().Equal("1 accepted", "2 rejected");
        _cli.Check(_cli.File("calls.json", """[{"msdyn_fromphone":"112","statecode":"非アクティブ","statuscode":"非アクティブ","msdyn_ismicrosoftteamsphonenumber":"はい"}]""")).Should().Be(0);
    }

    public void Dispose() => _cli.Dispose();

    private static object? Read(ColumnDefinition column, string text) => ColumnText.TryRead(column, text, dates: null, out var value) ? value : null;
}
