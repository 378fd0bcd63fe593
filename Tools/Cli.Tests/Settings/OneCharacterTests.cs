using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NJsonSchema;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using Xunit.Abstractions;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>
/// A change of one character in settings is found, means the same, or is another name or word that somebody may mean. The
/// command line, the reader, both steps of the dll and the schema agree on each.
/// </summary>
[Trait("Category", "Volume")]
public class OneCharacterTests(ITestOutputHelper log)
{
    /// <summary>The part of all changes that every run tries: each as many-th.</summary>
    private const int Sample = 97;

    /// <summary>The setting that is free text.</summary>
    private const string Words = "withheldWords";

    private static readonly string SchemaText = File.ReadAllText(SourceTree.PathOf("docs", "settings.schema.json"));

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(SchemaText).GetAwaiter().GetResult();

    /// <summary>The lists of names in the schema: the values of each setting, and the codes.</summary>
    private static readonly HashSet<string>[] NameLists = [.. NamesIn(JsonDocument.Parse(SchemaText).RootElement)];

    /// <summary>What became of a change.</summary>
    private enum Change
    {
        /// <summary>The text means the same.</summary>
        SameMeaning,

        /// <summary>A name is another listed name.</summary>
        OtherName,

        /// <summary>A word for a withheld caller is another one.</summary>
        OtherWord,

        /// <summary>The text is no JSON. A schema is about values, so it cannot say so.</summary>
        NotJson,

        /// <summary>A member is there twice. A schema is about the values that a reader of JSON passes on, which has one of them.</summary>
        Twice,

        /// <summary>The schema rejects the value too.</summary>
        WrongValue,
    }

    public static TheoryData<string> Files => [.. ValidSettings.Names];

    [Fact]
    public void The_files_are_over_ten_and_have_every_member_and_name()
    {
        var texts = ValidSettings.Names.Select(ValidSettings.Read).ToArray();
        texts.Should().HaveCountGreaterThan(10).And.OnlyHaveUniqueItems();
        var strings = texts.SelectMany(text => Tokens(JsonDocument.Parse(text).RootElement, "")).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        NameLists.Where(names => !names.Contains("XK")).SelectMany(names => names).Except(strings).Should().BeEmpty();
        MembersIn(JsonDocument.Parse(SchemaText).RootElement).Except(strings).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_change_of_one_character_is_found_or_harmless(string file) => Try(file, every: Sample);

    [Fact]
    [Trait("Category", "Exhaustive")]
    public void Every_change_of_one_character_is_found_or_harmless()
    {
        var counts = ValidSettings.Names.SelectMany(file => Try(file, every: 1)).GroupBy(count => count.Key, count => count.Value).ToDictionary(counts => counts.Key, counts => counts.Sum());
        log.WriteLine($"all: {Show(counts)}");
        counts.Should().ContainKeys(Enum.GetValues<Change>());
    }

    private Dictionary<Change, int> Try(string file, int every)
    {
        var original = ValidSettings.Read(file);
        var settings = SettingsReader.Read(original);
        var meaning = Meaning.Of(settings);
        var changes = ValidSettings.Mutations(original).Where((_, index) => index % every == 0).AsParallel().Select(text => Classify(text, original, settings, meaning)).ToArray();

        var counts = changes.GroupBy(change => change).ToDictionary(group => group.Key, group => group.Count());
        log.WriteLine($"{file}: {Show(counts)}");
        changes.Should().NotBeEmpty();
        return counts;
    }

    private static string Show(Dictionary<Change, int> counts) => string.Join(", ", counts.OrderBy(count => count.Key).Select(count => FormattableString.Invariant($"{count.Key} {count.Value:N0}")).Append(FormattableString.Invariant($"sum {counts.Values.Sum():N0}")));

    /// <summary>Verifies that everything agrees on a text, and says what the change is.</summary>
    private static Change Classify(string text, string original, RuleSettings settings, string meaning)
    {
        var report = SettingsReport.Of("x", text);
        var (read, problem) = Read(text);
        Verify(report.IsUsable == (problem is null), "settings check agrees with the reader", text);
        Verify(SettingsSteps.RejectAsConfiguration(text) == !report.IsUsable, "a step with this configuration agrees", text);
        Verify(SettingsSteps.RejectAsVariable(text) == !report.IsUsable, "the step on the variable agrees", text);
        Verify((report.Faults is [var first, ..] ? first.Problem.Message : null) == problem?.Message, "the first fault is the one that the dll reports", text);

        if (ParseOrNull(text) is not { } json)
        {
            Verify(problem is not null, "the reader accepts no text that is not JSON", text);
            return Change.NotJson;
        }

        var isInSchema = Schema.Validate(text).Count == 0;
        if (problem is not null)
        {
            if (!isInSchema) return Change.WrongValue;
            Verify(HasTwice(json.RootElement), "the schema finds every fault but a member that is there twice", text);
            return Change.Twice;
        }

        Verify(isInSchema, "the schema accepts what the reader accepts", text);
        var changed = Meaning.Of(read!);
        Verify(Meaning.Of(SettingsReader.Read(report.Minified!)) == changed, "the minified text means the same", text);
        Verify(SameSettings.Are(read!, settings) == (changed == meaning), "the command line compares all that settings mean", text);
        return changed == meaning ? Change.SameMeaning : OtherOf(json.RootElement, original, text);
    }

    private static (RuleSettings? Settings, ProblemException? Problem) Read(string text)
    {
        try
        {
            return (SettingsReader.Read(text), null);
        }
        catch (ProblemException problem)
        {
            return (null, problem);
        }
    }

    private static JsonDocument? ParseOrNull(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text with another meaning differs from the original by one name or one word only.</summary>
    private static Change OtherOf(JsonElement json, string original, string text)
    {
        var before = Tokens(JsonDocument.Parse(original).RootElement, "").ToArray();
        var after = Tokens(json, "").ToArray();
        Verify(before.Length == after.Length, "another meaning has the same members and items", text);
        var differences = before.Zip(after).Where(pair => pair.First != pair.Second).ToArray();
        Verify(differences.Length == 1, "another meaning differs by one name or word", text);
        var (old, changed) = differences[0];
        if (old.Owner == Words && changed.Owner == old.Owner) return Change.OtherWord;
        Verify(Array.Exists(NameLists, names => names.Contains(old.Text) && names.Contains(changed.Text)), "another meaning is another listed name", text);
        return Change.OtherName;
    }

    /// <summary>The names, values and brackets of a text, each with the setting that it belongs to.</summary>
    private static IEnumerable<(string Owner, string Text)> Tokens(JsonElement json, string owner)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                yield return (owner, "{");
                foreach (var member in json.EnumerateObject())
                {
                    yield return (owner, member.Name);
                    foreach (var token in Tokens(member.Value, char.IsUpper(member.Name[0]) ? owner : member.Name)) yield return token;
                }

                break;
            case JsonValueKind.Array:
                yield return (owner, "[");
                foreach (var token in json.EnumerateArray().SelectMany(item => Tokens(item, owner))) yield return token;
                break;
            default:
                yield return (owner, json.ValueKind == JsonValueKind.String && owner != Words ? json.GetString()! : json.GetRawText());
                break;
        }
    }

    private static bool HasTwice(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).Any(members => members.Skip(1).Any()) || json.EnumerateObject().Any(member => HasTwice(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().Any(HasTwice),
        _ => false,
    };

    private static IEnumerable<HashSet<string>> NamesIn(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        if (schema.TryGetProperty("enum", out var names)) yield return [.. names.EnumerateArray().Select(name => name.GetString()!)];
        if (schema.TryGetProperty("properties", out var codes) && codes.TryGetProperty("PCC001", out _)) yield return [.. codes.EnumerateObject().Select(code => code.Name)];
        foreach (var list in schema.EnumerateObject().SelectMany(member => NamesIn(member.Value))) yield return list;
    }

    private static IEnumerable<string> MembersIn(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        if (schema.TryGetProperty("properties", out var members))
            foreach (var member in members.EnumerateObject()) yield return member.Name;
        foreach (var name in schema.EnumerateObject().SelectMany(member => MembersIn(member.Value))) yield return name;
    }

    /// <summary>Not an assertion of the library, which would take longer than everything else.</summary>
    private static void Verify(bool isTrue, string claim, string text) => _ = isTrue ? true : throw new InvalidOperationException($"Not true: {claim}: {text}");
}
